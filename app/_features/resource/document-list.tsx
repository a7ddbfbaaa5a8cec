import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { formatDate, formatFileSize } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import { isToldUnreachable } from "@/server/domain/resource/link-check";
import type { LoadedResource } from "@/server/services/resource/load";
import { LanguageNote } from "./language";
import { RichText } from "./rich-text";
import "./resources.css";

/** Documents or links, one under the other: what each is, and how to open it. */
export function EntryList({
  resources,
  headingLevel = 2,
}: {
  resources: readonly LoadedResource[];
  headingLevel?: 2 | 3;
}) {
  return (
    <ul className="pas-entries">
      {resources.map((resource) => (
        <li key={resource.slug} id={resource.slug}>
          <Entry resource={resource} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  );
}

/** One of them, as its list shows it. */
export function Entry({ resource, headingLevel }: { resource: LoadedResource; headingLevel: 2 | 3 }) {
  const t = useTranslations("resources");
  const locale = useLocale();
  const Heading = `h${headingLevel}` as const;
  const { kind, title, summary, body, url, country, language, datedOn, check } = resource;
  const lang = language === locale ? undefined : language;
  return (
    <article>
      <Heading className="fr-h6 fr-mb-1w" lang={lang}>
        {kind === "link" && url ? <a href={url}>{title}</a> : title}
      </Heading>
      <div lang={lang}>
        {summary && <p className="fr-mb-1w">{summary}</p>}
        {body && <RichText text={body} headingLevel={3} />}
      </div>
      {kind === "document" && <Ways resource={resource} />}
      <p className="pas-row pas-muted fr-mb-0">
        {datedOn && <span>{t("documents.dated", { date: formatDate(datedOn, locale) })}</span>}
        {country && <span>{countryName(country, locale)}</span>}
        <LanguageNote language={language} />
        {isToldUnreachable(check) ? (
          <>
            <Badge tone="warning">{t("links.unreachable")}</Badge>
            <span>{t("links.unreachableText")}</span>
          </>
        ) : (
          kind === "link" &&
          check?.checkedAt && <span>{t("links.checked", { date: formatDate(check.checkedAt, locale) })}</span>
        )}
      </p>
    </article>
  );
}

/** The file of a document, or where it is. */
function Ways({ resource: { slug, title, file, url } }: { resource: LoadedResource }) {
  const t = useTranslations("resources");
  const locale = useLocale();
  return (
    <p className="fr-mb-1w">
      {file && (
        <a className="fr-link fr-link--download" href={`/ressources/documents/${slug}/fichier`} download>
          {t("documents.download", { title })}
          <span className="fr-link__detail">
            {t("documents.fileFacts", {
              kind: (file.fileName.split(".").at(-1) ?? "").toUpperCase(),
              size: formatFileSize(file.sizeBytes, locale),
            })}
          </span>
        </a>
      )}
      {url && (
        <a className="fr-link" href={url}>
          {t("documents.visit", { title })}
        </a>
      )}
    </p>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/app/_components/page-heading";
import { formatDate } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import { parisDay } from "@/server/domain/paris-time";
import type { LoadedResource } from "@/server/services/resource/load";
import { ConferenceView } from "./conference-view";
import { Entry } from "./document-list";
import { LanguageNote } from "./language";
import { RichText } from "./rich-text";

/** A resource as the public reads it; of a document or a link, its place in the list. */
export function ResourceView({ resource }: { resource: LoadedResource }) {
  if (resource.conference) return <ConferenceView resource={resource} conference={resource.conference} />;
  if (resource.kind === "news") return <NewsView resource={resource} />;
  return (
    <>
      <PageHeading title={resource.title} />
      <Entry resource={resource} headingLevel={2} />
    </>
  );
}

function NewsView({
  resource: { title, summary, body, publishedAt, updatedAt, country, language },
}: {
  resource: LoadedResource;
}) {
  const t = useTranslations("resources.news");
  const locale = useLocale();
  const lang = language === locale ? undefined : language;
  // Put right on the day it came out, it is still as published.
  const isUpdated = publishedAt !== null && parisDay(updatedAt) > parisDay(publishedAt);
  return (
    <article>
      <PageHeading
        eyebrow={
          <>
            {publishedAt && <span>{t("published", { date: formatDate(publishedAt, locale) })}</span>}
            {isUpdated && <span>{t("updated", { date: formatDate(updatedAt, locale) })}</span>}
            {country && <span>{countryName(country, locale)}</span>}
            <LanguageNote language={language} />
          </>
        }
        title={<span lang={lang}>{title}</span>}
        lead={<p lang={lang}>{summary}</p>}
      />
      <div className="pas-prose" lang={lang}>
        <RichText text={body} />
      </div>
    </article>
  );
}

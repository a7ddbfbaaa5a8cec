import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/app/_components/disclosure";
import { formatDate, formatFileSize } from "@/i18n/format";
import type { PublicCallFile, PublicVersion } from "@/server/services/call-file/list";
import "../resource/resources.css";

interface Props {
  slug: string;
  files: readonly PublicCallFile[];
}

/** The files of a call, as everybody downloads them: what each is, its kind and weight, what was corrected and when. */
export function CallFiles({ slug, files }: Props) {
  const t = useTranslations("call-files");
  const locale = useLocale();
  if (files.length === 0) return null;
  const day = (date: Date) => formatDate(date, locale);
  return (
    <ul className="pas-entries">
      {files.map(({ id, kind, title, file, earlier, isCorrected, isLate }) => (
        <li key={id} id={`fichier-${id}`}>
          <p className="fr-mb-1v">
            <DownloadLink slug={slug} title={title} version={file} />
          </p>
          <p className="pas-row pas-muted fr-mb-0">
            <span>{t(`kind.${kind}`)}</span>
            {isLate && !isCorrected && <span>{t("public.late", { date: day(file.uploadedAt) })}</span>}
          </p>
          {isCorrected && (
            <p className="fr-mb-0">
              <strong>{t("public.corrected", { date: day(file.uploadedAt), note: file.note })}</strong>
            </p>
          )}
          {earlier.length > 0 && (
            <Disclosure summary={t("public.earlier", { title })}>
              <ul>
                {earlier.map((version, index) => (
                  <li key={version.id}>
                    <DownloadLink slug={slug} title={version.fileName} version={version} />{" "}
                    <span className="pas-muted">
                      {t("public.until", {
                        since: day(version.uploadedAt),
                        until: day((earlier[index - 1] ?? file).uploadedAt),
                      })}
                    </span>
                    {version.note && <p className="fr-mb-0">{t("note", { note: version.note })}</p>}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A version to download, with its kind and weight. */
export function DownloadLink({ slug, title, version }: { slug: string; title: string; version: PublicVersion }) {
  const t = useTranslations("call-files.public");
  const locale = useLocale();
  return (
    <a className="fr-link fr-link--download" href={`/appels/${slug}/fichiers/${version.id}`} download>
      {t("download", { title })}
      <span className="fr-link__detail">
        {t("facts", {
          ending: (version.fileName.split(".").at(-1) ?? "").toUpperCase(),
          size: formatFileSize(version.sizeBytes, locale),
        })}
      </span>
    </a>
  );
}

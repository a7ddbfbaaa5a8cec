import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/i18n/format";
import type { ManagedCallFile } from "@/server/services/call-file/list";
import { DownloadLink } from "./call-files";

/** The versions of a file of a call for those who manage it, the newest first: what the public does not see is said. */
export function Versions({ slug, file: { kind, versions } }: { slug: string; file: ManagedCallFile }) {
  const t = useTranslations("call-files");
  const locale = useLocale();
  return (
    <>
      <p className="pas-muted fr-mb-1w">{t(`kind.${kind}`)}</p>
      {!versions.some(({ isOpen }) => isOpen) && <p>{t("noOpen")}</p>}
      <ul className="fr-raw-list">
        {versions.map((version, index) => (
          <li key={version.id}>
            {index === 1 && <p className="fr-text--bold fr-mb-0 fr-mt-1w">{t("earlier")}</p>}
            {version.scan === "infected" ? (
              version.fileName
            ) : (
              <DownloadLink slug={slug} title={version.fileName} version={version} />
            )}
            <p className="pas-muted fr-mb-1w">
              {t("sent", { date: formatDateTime(version.uploadedAt, locale) })}
              {version.note && ` · ${t("note", { note: version.note })}`}
            </p>
            {version.scan === "waiting" && <p>{t("waiting")}</p>}
            {version.scan === "infected" && <p>{t("infected")}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { formatDateTime, formatFileSize } from "@/i18n/format";
import { isPreviewable } from "@/server/domain/application/attachment";
import { mayOpen, type ScanState } from "@/server/domain/application/scan";

export interface ShownAttachment {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  /** ISO 8601. */
  uploadedAt: string;
  scan: ScanState;
  /** What was found in it, when it is infected. */
  finding: string | null;
  /** The party of the dossier that gave it by its own link. */
  givenBy?: string | null;
}

/** A file by its name: to be fetched, and looked at where browsers show its kind safely; its name alone while it may not be opened. */
export function AttachmentLinks({ file, isOfLead = false }: { file: ShownAttachment; isOfLead?: boolean }) {
  const t = useTranslations("attachments");
  const { id, fileName: name, mediaType, scan } = file;
  if (!mayOpen(scan, isOfLead)) return <span className="pas-file-name">{name}</span>;
  return (
    <>
      <a className="fr-link" href={`/api/pieces/${id}`} download>
        {name}
      </a>
      {isPreviewable(mediaType) && (
        <a
          className="fr-link"
          href={`/api/pieces/${id}?apercu=1`}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t("previewNamed", { name })}
        >
          {t("preview")}
        </a>
      )}
    </>
  );
}

/** Its size and day, and what the virus scanner says of it. */
export function AttachmentFacts({ file, isOfLead = false }: { file: ShownAttachment; isOfLead?: boolean }) {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const { sizeBytes, uploadedAt, scan, finding, givenBy } = file;
  const size = formatFileSize(sizeBytes, locale);
  return (
    <span className={scan === "infected" ? "fr-error-text" : "pas-muted"}>
      {t("facts", { size, date: formatDateTime(new Date(uploadedAt), locale) })}
      {givenBy && `, ${t("givenBy", { name: givenBy })}`}
      {scan === "waiting" && ` – ${t(isOfLead ? "scan.waiting" : "scan.held")}`}
      {scan === "clean" && ` – ${t("scan.clean")}`}
      {scan === "infected" && ` – ${t(isOfLead ? "scan.infected" : "scan.destroyed", { finding: finding ?? "" })}`}
    </span>
  );
}

/** What an attachment replaced, folded away. */
export function EarlierVersions({
  files,
  isOfLead = false,
}: {
  files: readonly ShownAttachment[];
  isOfLead?: boolean;
}) {
  const t = useTranslations("attachments");
  if (files.length === 0) return null;
  return (
    <details className="pas-earlier">
      <summary>{t("earlier", { count: files.length })}</summary>
      <ul>
        {files.map((file) => (
          <li key={file.id} className="pas-row">
            <AttachmentLinks file={file} isOfLead={isOfLead} />
            <AttachmentFacts file={file} isOfLead={isOfLead} />
          </li>
        ))}
      </ul>
    </details>
  );
}

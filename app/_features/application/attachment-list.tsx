import { useTranslations } from "next-intl";
import type { LoadedAttachment } from "@/server/services/application/load";
import { AttachmentFacts, AttachmentLinks, EarlierVersions } from "./attachment-links";

interface Props {
  attachments: readonly LoadedAttachment[];
  /** What each replaced, by its id. */
  earlier: Record<string, LoadedAttachment[]>;
}

/** What is attached to a dossier, to read. */
export function AttachmentList({ attachments, earlier }: Props) {
  const t = useTranslations("dossier");
  return (
    <section aria-labelledby="vue-pieces">
      <h3 id="vue-pieces" className="fr-h5">
        {t("sections.attachments")}
      </h3>
      {attachments.length === 0 && <p>{t("view.noAttachments")}</p>}
      <ul>
        {attachments.map((file) => (
          <li key={file.id}>
            <div className="pas-row">
              <AttachmentLinks file={file} />
              <span>{t(`attachments.kinds.${file.kind}`)}</span>
              <AttachmentFacts file={file} />
            </div>
            <EarlierVersions files={earlier[file.id] ?? []} />
          </li>
        ))}
      </ul>
    </section>
  );
}

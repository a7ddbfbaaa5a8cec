"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatFileSize } from "@/i18n/format";
import { acceptedEndings, maxAttachmentBytes } from "@/server/domain/application/attachment";
import { attachmentKinds } from "@/server/domain/call/rules/attachment-kinds";
import { useDraft } from "../draft-context";
import { FieldFindings } from "../findings-of-field";
import { fieldId } from "../sections";
import type { AttachmentView } from "./attachment-view";
import { AttachmentsOfKind } from "./attachments-of-kind";
import { isAt } from "./upload-queue";
import { useAttachments } from "./use-attachments";

/** The attachments, by kind: each sent as soon as it is chosen, through any cut, and kept once it is whole. */
export function AttachmentsSection({ attachments: given }: { attachments: AttachmentView[] }) {
  const t = useTranslations("attachments");
  const dossier = useTranslations("dossier.attachments");
  const locale = useLocale();
  const { findings } = useDraft();
  const { attachments, announcement, removed } = useAttachments(given);
  const required = new Set(findings.filter(({ code }) => code === "attachmentMissing").map(({ subject }) => subject));
  return (
    <div id={fieldId("attachments")} tabIndex={-1}>
      <p>{t("limits", { size: formatFileSize(maxAttachmentBytes, locale), kinds: acceptedEndings.join(", ") })}</p>
      <p className="pas-muted">{t("badLine")}</p>
      <p className="fr-sr-only" role="status">
        {announcement}
      </p>
      <FieldFindings field="attachments" fieldLabel={dossier("list")} />
      {attachmentKinds.map((kind) => (
        <AttachmentsOfKind
          key={kind}
          kind={kind}
          isMissing={required.has(kind)}
          kept={attachments.filter((attachment) => isAt(attachment, { kind }))}
          onRemoved={removed}
        />
      ))}
    </div>
  );
}

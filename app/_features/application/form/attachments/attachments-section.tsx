"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { formatFileSize } from "@/i18n/format";
import { acceptedEndings, maxAttachmentBytes } from "@/server/domain/application/attachment";
import { attachmentKinds } from "@/server/domain/call/rules/schema";
import { useDraft } from "../draft-provider";
import { FieldFindings } from "../findings-of-field";
import { fieldId } from "../sections";
import type { AttachmentView } from "./attachment-view";
import { AttachmentsOfKind } from "./attachments-of-kind";
import { type Added, isAt } from "./upload-queue";
import { useAnnouncements } from "./use-announcements";
import { useAttachments } from "./use-attachments";
import { useAdded, useUploads } from "./use-uploads";

type AddedAttachment = Parameters<Added>[0];

/** The attachments, by kind: each sent as soon as it is chosen, through any cut, and kept once it is whole. */
export function AttachmentsSection({ attachments: given }: { attachments: AttachmentView[] }) {
  const t = useTranslations("attachments");
  const dossier = useTranslations("dossier.attachments");
  const locale = useLocale();
  const { findings, view } = useDraft();
  const { uploads } = useUploads(view.ref);
  const [announcement, announce] = useAnnouncements(uploads);
  const { attachments, setAttachments, reload } = useAttachments(given, announce);
  useAdded(
    view.ref,
    useCallback(
      (added: AddedAttachment) => {
        setAttachments((all) => [...all.filter(({ id }) => id !== added.id), { ...added, earlier: [] }]);
        announce(t("announce.added", { name: added.fileName }));
        // With what it replaced; without an answer, the next page shows it.
        void reload().catch(() => {});
      },
      [announce, t, reload, setAttachments],
    ),
  );
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
          onRemoved={({ id, fileName }) => {
            setAttachments((all) => all.filter((attachment) => attachment.id !== id));
            announce(t("announce.removed", { name: fileName }));
          }}
        />
      ))}
    </div>
  );
}

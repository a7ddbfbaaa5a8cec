"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { failureOf, trpc } from "@/app/_trpc/client";
import { formatFileSize } from "@/i18n/format";
import { acceptedEndings, maxAttachmentBytes } from "@/server/domain/application/attachment";
import { type AttachmentKind, attachmentKinds } from "@/server/domain/call/rules/schema";
import { useDraft } from "./draft-provider";
import { FieldFindings } from "./findings-of-field";
import { fieldId } from "./sections";
import { type UploadFailure, upload } from "./upload";

export interface AttachmentView {
  id: string;
  kind: AttachmentKind;
  fileName: string;
  sizeBytes: number;
}

/** The attachments, by kind: each sent at once, with its progress, and kept as soon as it is whole. */
export function AttachmentsSection({ attachments }: { attachments: AttachmentView[] }) {
  const t = useTranslations("dossier.attachments");
  const locale = useLocale();
  const [kept, setKept] = useState(attachments);
  const { findings } = useDraft();
  const required = new Set(findings.filter(({ code }) => code === "attachmentMissing").map(({ subject }) => subject));
  return (
    <div id={fieldId("attachments")} tabIndex={-1}>
      <p>{t("intro", { size: formatFileSize(maxAttachmentBytes, locale), kinds: acceptedEndings.join(", ") })}</p>
      <FieldFindings field="attachments" fieldLabel={t("list")} />
      {attachmentKinds.map((kind) => (
        <AttachmentsOfKind
          key={kind}
          kind={kind}
          isMissing={required.has(kind)}
          kept={kept.filter((attachment) => attachment.kind === kind)}
          onAdded={(added) => setKept((all) => [...all, added])}
          onRemoved={(id) => setKept((all) => all.filter((attachment) => attachment.id !== id))}
        />
      ))}
    </div>
  );
}

function AttachmentsOfKind(props: {
  kind: AttachmentKind;
  isMissing: boolean;
  kept: AttachmentView[];
  onAdded(attachment: AttachmentView): void;
  onRemoved(id: string): void;
}) {
  const { kind, isMissing, kept, onAdded, onRemoved } = props;
  const t = useTranslations("dossier.attachments");
  const locale = useLocale();
  const { view, refreshFindings } = useDraft();
  const [progress, setProgress] = useState<number | null>(null);
  const [failure, setFailure] = useState<UploadFailure | null>(null);
  const id = fieldId(`attachments.${kind}`);

  async function send(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    setFailure(null);
    setProgress(0);
    const result = await upload(view.ref, kind, file, setProgress);
    setProgress(null);
    input.value = "";
    if (!result.ok) return setFailure(result.reason);
    onAdded(result.attachment);
    refreshFindings(result.findings);
  }

  async function remove(attachmentId: string) {
    try {
      const result = await trpc.application.removeAttachment.mutate({ ref: view.ref, attachmentId });
      if (!result.ok) return setFailure(result.reason);
      onRemoved(attachmentId);
      refreshFindings(result.findings);
    } catch (error) {
      setFailure(failureOf(error) === "signedOut" ? "signedOut" : "failed");
    }
  }

  return (
    <div className={`pas-group fr-upload-group${failure ? " fr-upload-group--error" : ""}`}>
      <label className="fr-label" htmlFor={id}>
        {t(`kinds.${kind}`)}
        {isMissing && <span className="fr-hint-text">{t("required")}</span>}
      </label>
      {kept.map((attachment) => (
        <p key={attachment.id} className="pas-row">
          <a className="fr-link" href={`/api/pieces/${attachment.id}`} download>
            {attachment.fileName}
          </a>
          <span>{formatFileSize(attachment.sizeBytes, locale)}</span>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            aria-label={t("removeNamed", { name: attachment.fileName })}
            onClick={() => void remove(attachment.id)}
          >
            {t("remove")}
          </button>
        </p>
      ))}
      <input
        id={id}
        className="fr-upload"
        type="file"
        accept={acceptedEndings.map((ending) => `.${ending}`).join(",")}
        disabled={progress !== null}
        aria-describedby={`${id}-state`}
        onChange={(event) => void send(event.currentTarget)}
      />
      <div id={`${id}-state`} aria-live="polite">
        {progress !== null && (
          <>
            <progress value={progress} max={1} aria-label={t("sending")} /> {t("sending")}
          </>
        )}
        {failure && <p className="fr-error-text">{t(`failures.${failure}`)}</p>}
      </div>
    </div>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { failureOf, trpc } from "@/app/_trpc/client";
import { formatFileSize } from "@/i18n/format";
import { acceptedEndings, maxAttachmentBytes } from "@/server/domain/application/attachment";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import { useDraft, useDraftView } from "../draft-context";
import { fieldId } from "../sections";
import { AttachmentRow } from "./attachment-row";
import type { AttachmentView } from "./attachment-view";
import { asFailure } from "./failure";
import { isAt, type Refusal } from "./upload-queue";
import { UploadRow } from "./upload-row";
import { useUploads } from "./use-uploads";

interface Props {
  kind: AttachmentKind;
  /** Of a question of the call: where it stands, how it is called, and what is wrong with it. */
  question?: { id: string; element: string; label: ReactNode; error: string | undefined };
  isMissing: boolean;
  kept: AttachmentView[];
  onRemoved(attachment: AttachmentView): void;
}

/** The attachments of one kind: those that are there, those on their way, what was refused, and a place to choose one more. */
export function AttachmentsOfKind({ kind, question, isMissing, kept, onRemoved }: Props) {
  const t = useTranslations("attachments");
  const kinds = useTranslations("dossier.attachments.kinds");
  const view = useDraftView();
  const { refreshFindings } = useDraft();
  const { queue, uploads, refusals } = useUploads(view.ref);
  const [failed, setFailed] = useState<Refusal | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = question?.element ?? fieldId(`attachments.${kind}`);
  const place = { kind, questionId: question?.id };
  const refused = [...refusals.filter((refusal) => isAt(refusal, place)), ...(failed ? [failed] : [])];

  function send(file: File, replaces?: string) {
    setFailed(null);
    void queue.add(place, file, replaces);
  }

  function choose(chosen: HTMLInputElement) {
    const file = chosen.files?.[0];
    if (file) send(file);
    // The same file can be chosen again.
    chosen.value = "";
  }

  async function remove(attachment: AttachmentView) {
    const fail = (reason: Refusal["reason"]) => setFailed({ ...place, fileName: attachment.fileName, reason });
    setFailed(null);
    try {
      const result = await trpc.application.removeAttachment.mutate({ ref: view.ref, attachmentId: attachment.id });
      if (!result.ok) return fail(result.reason);
      onRemoved(attachment);
      refreshFindings(result.findings);
      // Its button is gone: the focus stays with its kind.
      input.current?.focus();
    } catch (error) {
      fail(asFailure(failureOf(error)));
    }
  }

  return (
    <div
      className={`pas-group fr-upload-group${refused.length > 0 || question?.error ? " fr-upload-group--error" : ""}`}
    >
      <label className="fr-label" htmlFor={id}>
        {question?.label ?? kinds(kind)}
        {isMissing && <span className="fr-hint-text">{t("required")}</span>}
      </label>
      <ul className="pas-rows">
        {kept.map((attachment) => (
          <AttachmentRow
            key={attachment.id}
            attachment={attachment}
            onReplace={(file) => send(file, attachment.id)}
            onRemove={() => void remove(attachment)}
          />
        ))}
        {uploads
          .filter((upload) => isAt(upload, place))
          .map((upload) => (
            <UploadRow key={upload.id} upload={upload} queue={queue} onGone={() => input.current?.focus()} />
          ))}
      </ul>
      <input
        ref={input}
        id={id}
        className="fr-upload"
        type="file"
        accept={acceptedEndings.map((ending) => `.${ending}`).join(",")}
        aria-describedby={`${id}-state`}
        onChange={(event) => choose(event.currentTarget)}
      />
      <div id={`${id}-state`} aria-live="polite">
        {question?.error && <p className="fr-error-text">{question.error}</p>}
        {refused.map((refusal) => (
          <RefusalLine key={`${refusal.fileName} ${refusal.reason}`} {...refusal} />
        ))}
      </div>
    </div>
  );
}

function RefusalLine({ fileName: name, reason }: Refusal) {
  const t = useTranslations("attachments");
  const size = formatFileSize(maxAttachmentBytes, useLocale());
  return <p className="fr-error-text">{t("refused", { name, why: t(`failures.${reason}`, { size }) })}</p>;
}

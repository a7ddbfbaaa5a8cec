"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/app/_components/button";
import { asFailure } from "@/app/_features/application/form/attachments/failure";
import { formatFileSize, formatPercent } from "@/i18n/format";
import { acceptedEndings } from "@/server/domain/application/attachment";
import { maxFilesOfMessage, maxMessageFileBytes } from "@/server/domain/conversation/message";
import type { SentFile } from "./kept-message";
import { sendFile } from "./send-file";
import type { FileTarget } from "./target";

interface FileFieldsProps {
  target: FileTarget;
  files: readonly SentFile[];
  /** The message has just left: what was refused for it is past. */
  isPosted: boolean;
  onAdd(file: SentFile): void;
  onRemove(id: string): void;
  /** Whether a file is on its way. */
  onBusy(isBusy: boolean): void;
}

/** The files that go with a message: sent at once, one after the other; they leave with it. */
export function FileFields({ target, files, isPosted, onAdd, onRemove, onBusy }: FileFieldsProps) {
  const t = useTranslations("conversations.files");
  const why = useTranslations("attachments.failures");
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [refused, setRefused] = useState<{ name: string; reason: string }[]>([]);
  const [told, setTold] = useState("");
  useEffect(() => {
    if (isPosted) setRefused([]);
  }, [isPosted]);
  const size = formatFileSize(maxMessageFileBytes, locale);

  async function send(chosen: File[]) {
    setRefused([]);
    onBusy(true);
    let room = maxFilesOfMessage - files.length;
    for (const file of chosen) {
      if (room <= 0) {
        setRefused((before) => [...before, { name: file.name, reason: t("tooMany", { max: maxFilesOfMessage }) }]);
        continue;
      }
      setSending({ name: file.name, share: 0 });
      const answer = await sendFile(target, file, (share) => setSending({ name: file.name, share }));
      if (answer.ok) {
        room -= 1;
        onAdd(answer.file);
        setTold(t("added", { name: answer.file.fileName }));
      } else {
        const reason = answer.reason === "closed" ? t("closed") : why(asFailure(answer.reason), { size });
        setRefused((before) => [...before, { name: file.name, reason }]);
      }
    }
    setSending(null);
    onBusy(false);
  }

  return (
    <div className="fr-upload-group fr-mt-2w">
      <label className="fr-label" htmlFor="fichiers">
        {t("label")}
        <span className="fr-hint-text">
          {t("hint", { max: maxFilesOfMessage, size, kinds: acceptedEndings.join(", ") })}
        </span>
      </label>
      <input
        ref={input}
        id="fichiers"
        type="file"
        multiple
        className="fr-upload"
        accept={acceptedEndings.map((ending) => `.${ending}`).join(",")}
        aria-disabled={sending !== null || undefined}
        onClick={(event) => sending && event.preventDefault()}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // The same file may be chosen again, once it has been put right.
          event.target.value = "";
          void send(chosen);
        }}
      />
      {sending && (
        <p className="fr-mt-1w fr-mb-0">
          <label htmlFor="envoi">{t("sending", { name: sending.name })}</label>{" "}
          <progress id="envoi" value={sending.share} max={1}>
            {formatPercent(Math.round(sending.share * 10_000), locale)}
          </progress>
        </p>
      )}
      <ul className="fr-raw-list fr-mt-1w">
        {files.map(({ id, fileName, sizeBytes }) => (
          <li key={id} className="pas-row">
            <span className="pas-file-name">
              {fileName} <span className="pas-muted">({formatFileSize(sizeBytes, locale)})</span>
            </span>
            <Button
              type="button"
              size="sm"
              variant="quiet"
              aria-label={t("removeNamed", { name: fileName })}
              onClick={() => {
                onRemove(id);
                setTold(t("removed", { name: fileName }));
                input.current?.focus();
              }}
            >
              {t("remove")}
            </Button>
          </li>
        ))}
      </ul>
      <div role="alert">
        {refused.map(({ name, reason }) => (
          <p key={name} className="fr-error-text">
            {t("refused", { name, reason })}
          </p>
        ))}
      </div>
      <p role="status" className="fr-sr-only">
        {told}
      </p>
    </div>
  );
}

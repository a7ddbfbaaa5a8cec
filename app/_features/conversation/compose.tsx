"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { WhenReady } from "@/app/_components/when-ready";
import { formatTime } from "@/i18n/format";
import { FileFields } from "./file-fields";
import { storageName } from "./kept-message";
import { MessageField, NotSent } from "./message-field";
import { nameOf, post, type Target } from "./target";
import { useMessage } from "./use-message";

interface ComposeProps {
  target: Target;
  userId: string;
  /** The page, to come back to after signing in again. */
  path: string;
}

/** Writes in a conversation. */
export function Compose({ target, userId, path }: ComposeProps) {
  const t = useTranslations("conversations.compose");
  const locale = useLocale();
  const router = useRouter();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isFileComing, setIsFileComing] = useState(false);
  const { body, files, write, setFiles, submit, outcome, error, isSending } = useMessage(
    storageName(userId, nameOf(target)),
    (message) => post(target, message),
  );

  async function send(event: FormEvent) {
    event.preventDefault();
    // What is on its way goes with the message: it is waited for.
    if (isFileComing) return;
    const result = await submit();
    if (result === "posted") router.refresh();
    if (result !== "not") field.current?.focus();
  }

  return (
    <form className="pas-compose" noValidate aria-label={t("title")} onSubmit={(event) => void send(event)}>
      <WhenReady>
        <MessageField ref={field} {...{ body, error, locale }} label={t("label")} hint={t("hint")} onWrite={write} />
        {/* Files tell who made them: there are none between authorities that do not know each other. */}
        {target.kind !== "exchange" && (
          <FileFields
            target={target}
            files={files}
            isPosted={outcome?.kind === "posted"}
            onAdd={(file) => setFiles((before) => [...before, file])}
            onRemove={(id) => setFiles((before) => before.filter((file) => file.id !== id))}
            onBusy={setIsFileComing}
          />
        )}
      </WhenReady>
      {outcome?.kind === "failed" && (
        <NotSent failure={outcome.failure} signIn={`/connexion?suite=${encodeURIComponent(path)}`} />
      )}
      {outcome?.kind === "refused" && (
        <Alert tone="warning" role="alert">
          {outcome.reason === "closed" ? t(`closed.${target.kind}`) : t(outcome.reason)} {t("kept")}
        </Alert>
      )}
      <div className="pas-row">
        {/* Its words stay, and so its width: the second press of a double click meets it too. */}
        <Button aria-disabled={isSending || isFileComing || undefined}>{t("send")}</Button>
        <p role="status" className="pas-muted fr-mb-0">
          {isSending && t("sending")}
          {isFileComing && t("fileComing")}
          {outcome?.kind === "posted" &&
            t("sent", { time: outcome.at ? formatTime(new Date(outcome.at), locale) : "" })}
        </p>
      </div>
    </form>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatFileSize } from "@/i18n/format";
import { useDraft } from "../draft-provider";
import type { UploadQueue, UploadView } from "./upload-queue";

/** One file on its way: how far it is, what it waits for, and what can be done about it. */
export function UploadRow({ upload, queue }: { upload: UploadView; queue: UploadQueue }) {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const { view } = useDraft();
  const { id, fileName: name, sentBytes, sizeBytes, phase } = upload;
  const signIn = `/connexion?suite=${encodeURIComponent(`/dossiers/${view.ref}/formulaire/pieces`)}`;
  return (
    <li className="pas-upload">
      <span className="pas-upload__name">{name}</span>
      <progress value={sentBytes} max={sizeBytes} aria-label={t("sending", { name })} />
      <span className="pas-upload__state">
        {t("sent", { sent: formatFileSize(sentBytes, locale), size: formatFileSize(sizeBytes, locale) })} –{" "}
        {t(`phases.${phase}`)}
      </span>
      <span className="pas-row">
        {phase === "sending" && (
          <SmallButton label={t("pause")} name={t("pauseNamed", { name })} onClick={() => queue.pause(id)} />
        )}
        {phase === "paused" && (
          <SmallButton label={t("resume")} name={t("resumeNamed", { name })} onClick={() => queue.resume(id)} />
        )}
        {phase === "waiting" && (
          <SmallButton label={t("retry")} name={t("retryNamed", { name })} onClick={() => queue.resume(id)} />
        )}
        {phase === "signedOut" && (
          <a className="fr-link" href={signIn}>
            {t("signInAgain")}
          </a>
        )}
        {phase !== "elsewhere" && phase !== "checking" && (
          <SmallButton label={t("cancel")} name={t("cancelNamed", { name })} onClick={() => void queue.cancel(id)} />
        )}
      </span>
    </li>
  );
}

function SmallButton({ label, name, onClick }: { label: string; name: string; onClick(): void }) {
  return (
    <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" aria-label={name} onClick={onClick}>
      {label}
    </button>
  );
}

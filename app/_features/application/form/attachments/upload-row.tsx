"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatFileSize } from "@/i18n/format";
import { useDraftView } from "../draft-context";
import type { UploadPhase, UploadQueue, UploadView } from "./upload-queue";
import { useKeptFocus } from "./use-kept-focus";

/** What its button does in each phase, if there is something to do. */
const actOf = {
  sending: "pause",
  paused: "resume",
  waiting: "retry",
  signedOut: null,
  elsewhere: null,
  checking: null,
} as const satisfies Record<UploadPhase, string | null>;

/** One file on its way: how far it is, what it waits for, and what can be done about it. */
export function UploadRow({ upload, queue, onGone }: { upload: UploadView; queue: UploadQueue; onGone(): void }) {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const view = useDraftView();
  const { id, fileName: name, sentBytes, sizeBytes, phase } = upload;
  const signIn = `/connexion?suite=${encodeURIComponent(`/dossiers/${view.ref}/formulaire/pieces`)}`;
  const focus = useKeptFocus<HTMLLIElement>(phase, onGone);
  const act = actOf[phase];
  const acts = { pause: () => queue.pause(id), resume: () => queue.resume(id), retry: () => queue.resume(id) };
  return (
    <li className="pas-upload" {...focus}>
      <span className="pas-upload__name">{name}</span>
      <progress value={sentBytes} max={sizeBytes} aria-label={t("sending", { name })} />
      <span className="pas-upload__state">
        {t("sent", { sent: formatFileSize(sentBytes, locale), size: formatFileSize(sizeBytes, locale) })} –{" "}
        {t(`phases.${phase}`)}
      </span>
      <span className="pas-row">
        {act && (
          // One button that changes its words, so that the focus stays on it.
          <SmallButton label={t(act)} name={t(`${act}Named`, { name })} onClick={acts[act]} />
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

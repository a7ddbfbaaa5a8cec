"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDateTime, formatShortDate, formatTime } from "@/i18n/format";
import { useDraft, useDraftView } from "./draft-context";

/** When the last save was, or that what is typed is kept on this device until it can be sent. */
export function SaveStateLine() {
  const t = useTranslations("dossier.save");
  const locale = useLocale();
  const view = useDraftView();
  const { state, hasRefused } = useDraft();
  const signIn = `/connexion?suite=${encodeURIComponent(`/dossiers/${view.ref}/formulaire`)}`;
  /** With its day, when it was not today. */
  const savedWords = (at: Date) =>
    formatShortDate(at, locale) === formatShortDate(new Date(), locale)
      ? t("saved", { time: formatTime(at, locale) })
      : t("savedOn", { date: formatDateTime(at, locale) });
  return (
    <p className={`pas-save pas-save--${state.kind}`} role="status">
      {state.kind === "saved" && savedWords(new Date(state.at))}
      {state.kind === "saved" && hasRefused && <> {t("except")}</>}
      {state.kind === "saving" && t("saving")}
      {state.kind === "refused" && t("refused")}
      {state.kind === "kept" && t(`kept.${state.why}`)}{" "}
      {state.kind === "kept" && state.why === "signedOut" && (
        <a className="fr-link" href={signIn}>
          {t("signInAgain")}
        </a>
      )}
    </p>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatTime } from "@/i18n/format";
import { useDraft } from "./draft-provider";

/** When the last save was, or that what is typed is kept on this device until it can be sent. */
export function SaveStateLine() {
  const t = useTranslations("dossier.save");
  const locale = useLocale();
  const { state, view, hasRefused } = useDraft();
  const signIn = `/connexion?suite=${encodeURIComponent(`/dossiers/${view.ref}/formulaire`)}`;
  return (
    <p className={`pas-save pas-save--${state.kind}`} role="status">
      {state.kind === "saved" && t("saved", { time: formatTime(new Date(state.at), locale) })}
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

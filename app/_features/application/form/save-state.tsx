"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatTime } from "@/i18n/format";
import { useDraft } from "./draft-provider";

/** When the last save was, or that what is typed is kept on this device until it can be sent. */
export function SaveStateLine() {
  const t = useTranslations("dossier.save");
  const locale = useLocale();
  const { state, view } = useDraft();
  const signIn = `/connexion?suite=${encodeURIComponent(`/dossiers/${view.ref}/formulaire`)}`;
  return (
    <p className={`pas-save pas-save--${state.kind}`} role="status">
      {state.kind === "saved" && t("saved", { time: formatTime(new Date(state.at), locale) })}
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

/** Fields that somebody else wrote meanwhile: both values, and the choice. */
export function Conflicts() {
  const t = useTranslations("dossier.save");
  const { conflicts, settleConflict } = useDraft();
  if (conflicts.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--warning" role="alert">
      <h2 className="fr-alert__title">{t("conflictTitle")}</h2>
      <p>{t("conflictIntro")}</p>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.field}>
            <strong>{t(`fields.${conflict.field.replace(".", "_")}` as never)}</strong>
            {typeof conflict.value === "string" && conflict.value !== "" && <blockquote>{conflict.value}</blockquote>}
            {Array.isArray(conflict.value) && <p>{t("listChanged")}</p>}
            <button type="button" className="fr-btn fr-btn--sm" onClick={() => settleConflict(conflict, "mine")}>
              {t("keepMine")}
            </button>{" "}
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              onClick={() => settleConflict(conflict, "theirs")}
            >
              {t("keepTheirs")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

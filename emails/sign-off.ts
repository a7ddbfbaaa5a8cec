import { type DossierProps, dossierLetter } from "./dossier";
import type { Template } from "./letter";

/** To a signatory, from a colleague who writes the dossier. */
export const signOffRequested: Template<DossierProps & { by: string; call: string }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("sign-off-requested.subject", { reference: props.reference }),
    title: pen.t("sign-off-requested.title"),
    happened: pen.t("sign-off-requested.happened", { by: props.by, call: props.call }),
    next: pen.t("sign-off-requested.next"),
    action: pen.t("sign-off-requested.action"),
  });

/** To the colleague who asked. */
export const signOffAnswered: Template<DossierProps & { by: string; isGiven: boolean }> = (props, pen) => {
  const answer = { by: props.by, isGiven: String(props.isGiven) };
  return dossierLetter(props, pen, {
    subject: pen.t("sign-off-answered.subject", { ...answer, reference: props.reference }),
    title: pen.t("sign-off-answered.title", answer),
    happened: pen.t("sign-off-answered.happened", answer),
    next: pen.t("sign-off-answered.next", answer),
    wordsAre: props.isGiven ? "note" : "reason",
  });
};

import { type DossierProps, dossierLetter } from "./dossier";
import type { Template } from "./letter";

export const questionsCorrected: Template<DossierProps & { call: string }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("questions-corrected.subject", { reference: props.reference }),
    title: pen.t("questions-corrected.title"),
    happened: pen.t("questions-corrected.happened", { call: props.call }),
    next: pen.t("questions-corrected.next"),
    wordsAre: "message",
    action: pen.t("questions-corrected.action"),
  });

import { type DossierProps, dossierLetter } from "./dossier";
import type { Template } from "./letter";

/** To the people of a draft: the rules that it is written by are corrected, and why. */
export const rulesCorrected: Template<DossierProps & { call: string }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("rules-corrected.subject", { call: props.call }),
    title: pen.t("rules-corrected.title"),
    happened: pen.t("rules-corrected.happened", { call: props.call }),
    next: pen.t("rules-corrected.next"),
    wordsAre: "reason",
    facts: [{ label: pen.t("facts.call"), value: props.call }],
  });

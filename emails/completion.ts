import { type DossierProps, dossierLetter, inParis } from "./dossier";
import type { Instant, Template } from "./letter";

export const completionExtended: Template<DossierProps & { dueAt: Instant }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("completion-extended.subject", { reference: props.reference }),
    title: pen.t("completion-extended.title"),
    happened: pen.t("completion-extended.happened"),
    next: pen.t("completion-requested.nextBy", { date: pen.dateTime(props.dueAt) }),
    wordsAre: "message",
    facts: [{ label: pen.t("facts.dueAt"), value: inParis(props.dueAt, pen) }],
  });

export const takenUp: Template<DossierProps> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("taken-up.subject", { reference: props.reference }),
    title: pen.t("taken-up.title"),
    happened: pen.t("taken-up.happened"),
    next: pen.t("taken-up.next"),
    wordsAre: "reason",
  });

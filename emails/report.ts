import { type DossierProps, dossierLetter, inParis } from "./dossier";
import type { Instant, Template } from "./letter";

export const reportExtended: Template<DossierProps & { until: Instant }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("report-extended.subject", { reference: props.reference }),
    title: pen.t("report-extended.title"),
    happened: pen.t("report-extended.happened", { date: pen.dateTime(props.until) }),
    next: pen.t("report-extended.next"),
    wordsAre: "reason",
    facts: [{ label: pen.t("facts.dueAt"), value: inParis(props.until, pen) }],
  });

import { type DossierProps, dossierLetter, inParis } from "./dossier";
import type { Instant, Template } from "./letter";

export interface ConfirmationRequestedProps {
  /** Who is written to, as the dossier names it. */
  party: string;
  authority: string;
  by: string;
  project: string;
  call: string;
  until: Instant;
  url: string;
}

/** To a partner, or another authority, of a dossier. */
export const confirmationRequested: Template<ConfirmationRequestedProps> = (props, pen) => {
  const { party, authority, by, project, call, until, url } = props;
  const { t } = pen;
  return {
    subject: t("confirmation-requested.subject", { authority }),
    title: t("confirmation-requested.title"),
    paragraphs: [t("confirmation-requested.happened", { by, authority, party }), t("confirmation-requested.next")],
    facts: [
      { label: t("facts.project"), value: project || t("common.untitled") },
      { label: t("facts.authority"), value: authority },
      { label: t("confirmation-requested.call"), value: call },
      { label: t("confirmation-requested.until"), value: inParis(until, pen) },
    ],
    action: { label: t("confirmation-requested.action"), url },
    notes: [t("confirmation-requested.personal")],
  };
};

interface AnsweredProps extends DossierProps {
  party: string;
  name: string;
  role: string;
  isConfirmed: boolean;
}

/** To whoever asked. */
export const confirmationAnswered: Template<AnsweredProps> = (props, pen) => {
  const { party, name, role } = props;
  const answer = { party, name, role, isConfirmed: String(props.isConfirmed) };
  return dossierLetter(props, pen, {
    subject: pen.t("confirmation-answered.subject", { ...answer, reference: props.reference }),
    title: pen.t("confirmation-answered.title", answer),
    happened: pen.t("confirmation-answered.happened", answer),
    next: pen.t("confirmation-answered.next", answer),
    wordsAre: props.isConfirmed ? "note" : "reason",
  });
};

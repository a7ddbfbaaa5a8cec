import { type DossierProps, dossierLetter, inParis } from "./dossier";
import type { Instant, Pen, Template } from "./letter";

interface OpinionRequestedProps extends DossierProps {
  /** ISO 3166-1 alpha-2 code. */
  country: string;
  dueAt: Instant;
  /** The lead authority. */
  authority: string;
}

/** To the agents of the embassy service. */
export const opinionRequested: Template<OpinionRequestedProps> = (props, pen) => {
  const country = countryName(props.country, pen);
  return dossierLetter(props, pen, {
    subject: pen.t("opinion-requested.subject", { reference: props.reference, authority: props.authority, country }),
    title: pen.t("opinion-requested.title"),
    happened: pen.t("opinion-requested.happened"),
    next: pen.t("opinion-requested.next", { date: pen.dateTime(props.dueAt) }),
    facts: [
      { label: pen.t("facts.authority"), value: props.authority },
      { label: pen.t("facts.country"), value: country },
      { label: pen.t("facts.dueAt"), value: inParis(props.dueAt, pen) },
    ],
    action: pen.t("opinion-requested.action"),
  });
};

/** To the ministry's officers. */
export const opinionsComplete: Template<DossierProps> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("opinions-complete.subject", { reference: props.reference }),
    title: pen.t("opinions-complete.title"),
    happened: pen.t("opinions-complete.happened"),
    next: pen.t("opinions-complete.next"),
  });

const countryName = (code: string, { locale }: Pen): string =>
  new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;

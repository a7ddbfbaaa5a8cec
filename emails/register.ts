import { inParis } from "./dossier";
import type { Fact, Instant, Pen, Template } from "./letter";

/** A cooperation as the mails about the register name it. */
interface CooperationProps {
  french: string;
  foreign: string;
  /** ISO 3166-1 alpha-2 code, of the foreign authority. */
  country: string;
  url: string;
}

const countryName = (code: string, { locale }: Pen): string =>
  new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;

const factsOf = ({ french, foreign, country }: CooperationProps, pen: Pen): Fact[] => [
  { label: pen.t("register.french"), value: french },
  { label: pen.t("register.foreign"), value: `${foreign} (${countryName(country, pen)})` },
];

/** To whoever asked that a cooperation appear in the register. */
export const registerRequestConfirm: Template<CooperationProps & { until: Instant }> = (props, pen) => {
  const { t } = pen;
  return {
    subject: t("register-request-confirm.subject"),
    title: t("register-request-confirm.title"),
    paragraphs: [t("register-request-confirm.happened"), t("register-request-confirm.next")],
    facts: [...factsOf(props, pen), { label: t("register.until"), value: inParis(props.until, pen) }],
    action: { label: t("register-request-confirm.action"), url: props.url },
    notes: [t("register-request-confirm.notYou")],
  };
};

/** To the SCAC of the country, or the ministry's call managers. */
export const registerRequestReceived: Template<CooperationProps> = (props, pen) => {
  const { t } = pen;
  return {
    subject: t("register-request-received.subject", { country: countryName(props.country, pen) }),
    title: t("register-request-received.title"),
    paragraphs: [t("register-request-received.happened"), t("register-request-received.next")],
    facts: factsOf(props, pen),
    action: { label: t("register-request-received.action"), url: props.url },
  };
};

interface AnsweredProps extends CooperationProps {
  outcome: "accepted" | "merged" | "refused";
  /** The reason of a refusal. */
  words: string;
}

/** To whoever asked. */
export const registerRequestAnswered: Template<AnsweredProps> = (props, pen) => {
  const { t } = pen;
  const answer = { outcome: props.outcome };
  return {
    subject: t("register-request-answered.subject", answer),
    title: t("register-request-answered.title", answer),
    paragraphs: [t("register-request-answered.happened", answer), t("register-request-answered.next", answer)],
    ...(props.words.trim() && { quote: { label: t("words.reason"), text: props.words } }),
    facts: factsOf(props, pen),
    action: { label: t("register-request-answered.action", answer), url: props.url },
  };
};

interface ReviewedProps {
  authority: string;
  /** What was reviewed: the authority's entry, or its cooperation with a partner. */
  about: string;
  /** Who wrote something else than the authority did. */
  by: string;
  words: string;
  url: string;
}

/** To the people of an authority. */
export const registerCorrected: Template<ReviewedProps> = ({ authority, about, by, words, url }, { t }) => ({
  subject: t("register-corrected.subject", { authority }),
  title: t("register-corrected.title"),
  paragraphs: [t("register-corrected.happened", { by, about }), t("register-corrected.next")],
  quote: { label: t("words.reason"), text: words },
  facts: [{ label: t("facts.authority"), value: authority }],
  action: { label: t("register-corrected.action"), url },
});

interface ConfirmationDueProps {
  authority: string;
  /** When it was last confirmed; null for never. */
  confirmedAt: Instant | null;
  cooperations: number;
  url: string;
}

/** To the people of an authority, once its entry was not confirmed for a year. */
export const registerConfirmationDue: Template<ConfirmationDueProps> = (props, pen) => {
  const { authority, confirmedAt, cooperations, url } = props;
  const { t } = pen;
  return {
    subject: t("register-confirmation-due.subject", { authority }),
    title: t("register-confirmation-due.title"),
    paragraphs: [
      t("register-confirmation-due.happened", { authority, cooperations }),
      t("register-confirmation-due.next"),
    ],
    facts: confirmedAt ? [{ label: t("register.confirmedAt"), value: pen.dateTime(confirmedAt) }] : [],
    action: { label: t("register-confirmation-due.action"), url },
  };
};

interface DigestProps {
  countries: string[];
  /** How many in all; the list names some. */
  total: number;
  entries: { name: string; url: string }[];
  /** How many corrections and requests wait beside. */
  waiting: number;
  url: string;
}

/** To an embassy, once a month at most: what nobody of the authorities themselves can confirm. */
export const registerDigest: Template<DigestProps> = ({ countries, total, entries, waiting, url }, pen) => {
  const { t } = pen;
  const where = new Intl.ListFormat(pen.locale).format(countries.map((code) => countryName(code, pen)));
  return {
    subject: t("register-digest.subject", { total, where }),
    title: t("register-digest.title"),
    paragraphs: [
      t("register-digest.happened", { total, where }),
      t("register-digest.next"),
      ...(waiting > 0 ? [t("register-digest.waiting", { waiting })] : []),
    ],
    list: { label: t("register-digest.list"), items: entries.map(({ name, url }) => ({ text: name, url })) },
    facts: [],
    action: { label: t("register-digest.action"), url },
  };
};

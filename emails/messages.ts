import { type DossierProps, dossierLetter } from "./dossier";
import type { Fact, Pen, Template } from "./letter";

interface Spoken {
  /** Who wrote, and for which organisation. */
  author: string;
  organisation: string;
  /** What they wrote. */
  words: string;
  /** The names of the files that go with it. */
  files?: string[];
}

/** To the other people of a dossier: what was written in its conversation. Nobody is asked to answer. */
export const messageReceived: Template<DossierProps & Spoken> = (props, pen) => {
  const { t } = pen;
  const { reference, author, organisation } = props;
  const letter = dossierLetter(props, pen, {
    subject: t("message-received.subject", { reference, author, organisation }),
    title: t("message-received.title", { author }),
    happened: t("message-received.happened", { author, organisation }),
    next: t("message-received.next"),
    action: t("message-received.action"),
  });
  return {
    ...letter,
    ...quoteOf(t("message-received.words"), props.words),
    facts: [...letter.facts, ...filesOf(props.files, pen)],
  };
};

interface AdviceMessageProps extends Spoken {
  /** The title of the call. */
  call: string;
  authority: string;
  embassy: string;
  url: string;
}

/** To the other people of a conversation before filing. */
export const adviceMessage: Template<AdviceMessageProps> = (props, pen) => {
  const { t } = pen;
  const { author, organisation, words, call, authority, embassy, url } = props;
  return {
    subject: t("advice-message.subject", { author, organisation }),
    title: t("advice-message.title", { author }),
    paragraphs: [t("advice-message.happened", { author, organisation }), t("message-received.next")],
    ...quoteOf(t("message-received.words"), words),
    facts: [
      { label: t("facts.call"), value: call },
      { label: t("facts.authority"), value: authority },
      { label: t("facts.embassy"), value: embassy },
      ...filesOf(props.files, pen),
    ],
    action: { label: t("message-received.action"), url },
  };
};

const quoteOf = (label: string, text: string) => ({ quote: { label, text } });

const filesOf = (files: string[] | undefined, { t, locale }: Pen): Fact[] =>
  files?.length ? [{ label: t("message-received.files"), value: new Intl.ListFormat(locale).format(files) }] : [];

interface AdviceFileInfectedProps {
  fileName: string;
  finding: string;
  call: string;
  url: string;
}

/** To whoever sent a file in a conversation before filing, in which the scanner found something. */
export const adviceFileInfected: Template<AdviceFileInfectedProps> = ({ fileName, finding, call, url }, { t }) => ({
  subject: t("advice-file-infected.subject", { name: fileName }),
  title: t("attachment-infected.title"),
  paragraphs: [t("attachment-infected.happened", { name: fileName }), t("message-received.infectedNext")],
  facts: [
    { label: t("facts.fileName"), value: fileName },
    { label: t("facts.finding"), value: finding },
    { label: t("facts.call"), value: call },
  ],
  action: { label: t("message-received.action"), url },
});

/** The same in the conversation of a dossier. */
export const messageFileInfected: Template<DossierProps & { fileName: string; finding: string }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("attachment-infected.subject", { reference: props.reference }),
    title: pen.t("attachment-infected.title"),
    happened: pen.t("attachment-infected.happened", { name: props.fileName }),
    next: pen.t("message-received.infectedNext"),
    facts: [
      { label: pen.t("facts.fileName"), value: props.fileName },
      { label: pen.t("facts.finding"), value: props.finding },
    ],
    action: pen.t("message-received.action"),
  });

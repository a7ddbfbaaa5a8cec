import { type DossierProps, dossierLetter } from "./dossier";
import type { Template } from "./letter";

interface Spoken {
  /** Who wrote, and for which organisation. */
  author: string;
  organisation: string;
  /** What they wrote. */
  words: string;
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
  return { ...letter, ...quoteOf(t("message-received.words"), props.words) };
};

interface AdviceMessageProps extends Spoken {
  /** The title of the call. */
  call: string;
  authority: string;
  embassy: string;
  url: string;
}

/** To the other people of a conversation before filing. */
export const adviceMessage: Template<AdviceMessageProps> = (props, { t }) => {
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
    ],
    action: { label: t("message-received.action"), url },
  };
};

const quoteOf = (label: string, text: string) => ({ quote: { label, text } });

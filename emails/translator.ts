import { createTranslator } from "use-intl/core";
import enDossier from "@/messages/en/dossier.json";
import enExchange from "@/messages/en/exchange-mails.json";
import en from "@/messages/en/mails.json";
import enMembers from "@/messages/en/member-mails.json";
import frDossier from "@/messages/fr/dossier.json";
import frExchange from "@/messages/fr/exchange-mails.json";
import fr from "@/messages/fr/mails.json";
import frMembers from "@/messages/fr/member-mails.json";
import type { Locale } from "@/server/domain/locale";

// Both catalogues have the same keys: a test of messages/ holds that.
const withFields = (mails: typeof fr & typeof frExchange & typeof frMembers, { save, sections }: typeof frDossier) => ({
  ...mails,
  /** How the form calls what is to be changed. */
  fields: { ...save.fields, answers: sections.answers, attachments: sections.attachments },
});
const catalogues: Record<Locale, ReturnType<typeof withFields>> = {
  fr: withFields({ ...fr, ...frExchange, ...frMembers }, frDossier),
  en: withFields({ ...en, ...enExchange, ...enMembers }, enDossier),
};

const translatorOf = (locale: Locale) =>
  createTranslator({
    locale,
    messages: catalogues[locale],
    timeZone: "Europe/Paris",
    // A mail with a hole in it must not leave.
    onError: (error) => {
      throw error;
    },
  });

export type MailTranslator = ReturnType<typeof translatorOf>;

const translators: Record<Locale, MailTranslator> = { fr: translatorOf("fr"), en: translatorOf("en") };

export const mailTranslator = (locale: Locale): MailTranslator => translators[locale];

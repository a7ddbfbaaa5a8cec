import { createTranslator } from "use-intl/core";
import en from "@/messages/en/mails.json";
import fr from "@/messages/fr/mails.json";
import type { Locale } from "@/server/domain/locale";

// Both catalogues have the same keys: a test of messages/ holds that.
const catalogues: Record<Locale, typeof fr> = { fr, en };

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

import { createTranslator } from "use-intl/core";
import { placedWords } from "@/i18n/finding-words";
import dossierEn from "@/messages/en/dossier.json";
import findingsEn from "@/messages/en/findings.json";
import rowsEn from "@/messages/en/rows.json";
import themesEn from "@/messages/en/themes.json";
import vocabularyEn from "@/messages/en/vocabulary.json";
import dossierFr from "@/messages/fr/dossier.json";
import findingsFr from "@/messages/fr/findings.json";
import rowsFr from "@/messages/fr/rows.json";
import themesFr from "@/messages/fr/themes.json";
import vocabularyFr from "@/messages/fr/vocabulary.json";
import type { Finding } from "@/server/domain/call/rules";
import type { Locale } from "@/server/domain/locale";
import { type DossierProps, dossierLetter, inParis } from "./dossier";
import type { Instant, Template } from "./letter";

export interface DeadlineReminderProps extends DossierProps {
  deadline: Instant;
  /** Days left by the calendar of Paris when the reminder was written: 0 on the last day. */
  days: number;
  /** A first submission; otherwise a completion. */
  isDraft: boolean;
  /** What keeps the dossier from being submitted, each with where it is mended; the first of them, if they are many. */
  findings: (Finding & {
    url: string;
    /** The row of its list that it is about, counted from 1. Mails of before have none. */
    row?: number | null;
  })[];
  /** How many there are in all. */
  total: number;
}

const catalogues = {
  fr: { dossier: dossierFr, findings: findingsFr, rows: rowsFr, themes: themesFr, vocabulary: vocabularyFr },
  en: { dossier: dossierEn, findings: findingsEn, rows: rowsEn, themes: themesEn, vocabulary: vocabularyEn },
} satisfies Record<Locale, object>;

/** To the members of an authority, before a deadline: that the dossier is not submitted, and what is still missing. */
export const deadlineReminder: Template<DeadlineReminderProps> = (props, pen) => {
  const { t, locale } = pen;
  const { reference, days, findings, total } = props;
  const messages = catalogues[locale];
  const speakers = {
    findings: createTranslator({ locale, messages, namespace: "findings" }),
    vocabulary: createTranslator({ locale, messages, namespace: "vocabulary" }),
    themes: createTranslator({ locale, messages, namespace: "themes" }),
    dossier: createTranslator({ locale, messages, namespace: "dossier" }),
    rows: createTranslator({ locale, messages, namespace: "rows" }),
  };
  const kind = String(props.isDraft);
  const letter = dossierLetter(props, pen, {
    subject: t("deadline-reminder.subject", { reference, days }),
    title: t("deadline-reminder.title", { kind }),
    happened: t("deadline-reminder.happened", { kind, date: inParis(props.deadline, pen) }),
    next: t("deadline-reminder.next", { total }),
    action: t("deadline-reminder.action", { total }),
  });
  const rest = total - findings.length;
  return {
    ...letter,
    ...(findings.length > 0 && {
      list: {
        label: t("deadline-reminder.missing"),
        items: findings.map(({ url, row = null, ...finding }) => ({
          text: placedWords(speakers, finding, row, locale),
          url,
        })),
      },
    }),
    ...(rest > 0 && { notes: [t("deadline-reminder.rest", { rest })] }),
  };
};

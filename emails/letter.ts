import type { formatAmount, formatDateTime } from "@/i18n/format";
import type { Locale } from "@/server/domain/locale";
import type { MailTranslator } from "./translator";

/** An instant, or its ISO form once it has been through the outbox. */
export type Instant = Date | string;

/** What a mail says, before it is set as HTML or as text. Every string is plain text. */
export interface Letter {
  subject: string;
  title: string;
  paragraphs: string[];
  /** To be typed elsewhere: shown large, alone on its line. */
  code?: string;
  /** What another person wrote, shown as they wrote it. */
  quote?: { label: string; text: string };
  /** Things to do, each where it is done. */
  list?: { label: string; items: { text: string; url: string }[] };
  facts: Fact[];
  action: { label: string; url: string };
  /** Said last, and smaller. */
  notes?: string[];
}

export interface Fact {
  label: string;
  value: string;
}

/** What a template writes with: its sentences, and amounts and dates in the reader's language. */
export interface Pen {
  t: MailTranslator;
  locale: Locale;
  amount: (cents: Parameters<typeof formatAmount>[0]) => string;
  dateTime: (instant: Instant) => ReturnType<typeof formatDateTime>;
}

/** A template turns what happened into a letter. It is pure: the same props give the same letter. */
export type Template<Props> = (props: Props, pen: Pen) => Letter;

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

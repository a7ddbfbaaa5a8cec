import type { Fact, Instant, Letter, Pen } from "./letter";

/** What every mail about a dossier says of it. */
export interface DossierProps {
  /** Receipt number, or the short reference of a draft. */
  reference: string;
  /** The project's title; "" while it has none. */
  project: string;
  url: string;
  /** What the person who acted wrote to the reader: a message, a reason, conditions or a note. */
  words?: string;
  /** When it happened. */
  at?: Instant;
}

interface Content {
  subject: string;
  title: string;
  happened: string;
  next: string;
  wordsAre?: "message" | "reason" | "conditions" | "note";
  facts?: Fact[];
  action?: string;
}

/** The frame of these mails: what happened, what to do next, what was written, which dossier, one link. */
export function dossierLetter({ reference, project, url, words }: DossierProps, { t }: Pen, content: Content): Letter {
  return {
    subject: content.subject,
    title: content.title,
    paragraphs: [content.happened, content.next],
    ...(words?.trim() && { quote: { label: t(`words.${content.wordsAre ?? "note"}`), text: words } }),
    facts: [
      { label: t("facts.reference"), value: reference },
      { label: t("facts.project"), value: project || t("common.untitled") },
      ...(content.facts ?? []),
    ],
    action: { label: content.action ?? t("common.open"), url },
  };
}

/** A deadline is shown with its time zone: partners abroad read it too. */
export const inParis = (instant: Instant, { t, dateTime }: Pen): string =>
  t("common.parisTime", { date: dateTime(instant) });

import type { Questionnaire } from "@/server/domain/call/questions/definition";
import type { CallRules } from "@/server/domain/call/rules/schema";
import type { Theme } from "@/server/domain/call/themes";

const pastCallKeys = ["ANN08", "ANN09", "TRI10", "ANN10", "ANN11", "ANN12"] as const;
export type PastCallKey = (typeof pastCallKeys)[number];
/** Two decided, about eighteen and six months ago; the others named by where they stand in their life. */
export type CurrentCallKey =
  | "earlier"
  | "recent"
  | "inDecision"
  | "openAnnual"
  | "openTriennial"
  | "openTogether"
  | "coming"
  | "beingWritten";
/** What the dossiers name their call by: its code in the past, today what is going on in it. */
export type CallKey = PastCallKey | CurrentCallKey;

export interface DemoCall {
  key: CallKey;
  code: string;
  slug: string;
  kind: "annual" | "triennial";
  title: string;
  summary: string;
  description: string;
  countries: string[];
  themes: Theme[];
  firstYear: number;
  rules: CallRules;
  /** What it asks of its own; nothing when it is not given. */
  questions?: Questionnaire;
  opensAt: Date;
  closesAt: Date;
  opinionsDueAt: Date;
  publishedAt: Date | null;
  resultsNotifiedAt: Date | null;
  /** Euros by year. */
  envelope: number[];
}

/** Held before Passerelle: its dossiers were taken over, without their attachments nor their mails. */
export const isPast = (key: CallKey): key is PastCallKey => (pastCallKeys as readonly string[]).includes(key);

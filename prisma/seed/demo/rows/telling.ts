import type { Prisma } from "@/server/db/generated/client";
import { sum } from "@/server/domain/money";
import { typographic } from "../texts/typography";
import { eventWords } from "../texts/words";
import { completionDueAt } from "./applications";
import { correctionsAsked } from "./corrections";
import { type DatedDecision, outcomeOf } from "./decisions";
import type { Filed } from "./filed";
import type { DatedStep } from "./timeline";

export interface Telling {
  words: string;
  /** What the journal keeps beside. */
  data: Prisma.InputJsonObject;
  /** What the mail needs beside. */
  mailProps: Prisma.InputJsonObject;
}

/** What a step says, to the journal and to the applicant: as the services that cause it write it. */
export function tellingOf(
  { opinions, reportExtendedUntil }: Filed,
  { event, at }: DatedStep,
  decided: readonly DatedDecision[],
): Telling {
  const outcome = outcomeOf(event);
  if (outcome) {
    const decision = decided.find((one) => one.outcome === outcome);
    const amounts = (decision?.amounts ?? []).map(({ year, amountCents }) => ({ year, cents: amountCents }));
    const reason = event === "awardFromWaitlist" ? "" : (decision?.reason ?? "");
    return amounts.length > 0
      ? {
          words: reason,
          data: { amounts },
          mailProps: { amounts, total: sum(amounts.map(({ cents }) => cents)), conditions: reason },
        }
      : { words: reason, data: {}, mailProps: { reason } };
  }
  const words = typographic(eventWords[event] ?? "");
  if (event === "sendBack") {
    const dueAt = completionDueAt(at).toISOString();
    const corrections = correctionsAsked.map((asked) => ({ ...asked }));
    return { words, data: { dueAt, corrections }, mailProps: { message: words, dueAt, corrections } };
  }
  if (event === "extendReport") {
    const until = reportExtendedUntil?.toISOString() ?? null;
    return { words, data: { until, before: null }, mailProps: { until } };
  }
  if (event === "submit") return { words, data: { revision: 0 }, mailProps: {} };
  if (event === "askOpinions")
    return { words, data: { countries: opinions.map(({ country }) => country), unserved: [] }, mailProps: {} };
  return { words, data: {}, mailProps: { reason: words, note: words } };
}

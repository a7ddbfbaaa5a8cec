import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { yearsOf } from "@/server/domain/application/content";
import type { ApplicationEvent } from "@/server/domain/application/lifecycle";
import { type DecisionOutcome, eventOf, isAward, type YearAmount } from "@/server/domain/decision/schema";
import { hourOn, officeHour } from "../dates";
import { typographic } from "../texts/typography";
import { decisionReasons } from "../texts/words";
import { yearlyAmounts } from "./budget";
import type { Filed, World } from "./filed";

export interface DatedDecision {
  id: string;
  outcome: DecisionOutcome;
  /** What is told to the applicant. */
  reason: string;
  amounts: YearAmount[];
  recordedAt: Date;
  /** Null while it is being prepared. */
  notifiedAt: Date | null;
}

const outcomes = new Map<ApplicationEvent, DecisionOutcome>([
  ...Object.entries(eventOf).map(([outcome, event]): [ApplicationEvent, DecisionOutcome] => [
    event,
    outcome as DecisionOutcome,
  ]),
  ["awardFromWaitlist", "awarded"],
]);
/** What an event of the path decides, if anything. */
export const outcomeOf = (event: ApplicationEvent): DecisionOutcome | undefined => outcomes.get(event);

/** The decisions on a dossier: those that its path took effect by, or the one that is being prepared. */
export function decisionsOf({ dossier, call, steps, pick }: Filed, now: Date): DatedDecision[] {
  const decide = (outcome: DecisionOutcome, recordedAt: Date, notifiedAt: Date | null): DatedDecision => ({
    ...{ id: randomUUID(), outcome, recordedAt, notifiedAt },
    reason: typographic(decisionReasons[outcome]),
    amounts: isAward(outcome) ? granted(outcome) : [],
  });
  const granted = (outcome: DecisionOutcome): YearAmount[] => {
    if (!dossier.awarded) throw new Error(`A dossier decided "${outcome}" has no amount.`);
    const amounts = yearlyAmounts(call, dossier.awarded);
    return yearsOf(call).map((year, index) => ({ year, amountCents: amounts[index] ?? 0 }));
  };
  if (dossier.prepared) return [decide(dossier.prepared, hourOn(now, -(1 + (pick % 3)), officeHour(pick)), null)];
  return steps.flatMap(({ event, at }) => {
    const outcome = outcomeOf(event);
    if (!outcome) return [];
    // The results of a call are prepared over some days; what comes after takes effect at once.
    const isLater = event === "awardFromWaitlist";
    return [decide(outcome, isLater ? at : hourOn(at, -(3 + (pick % 6)), officeHour(pick)), at)];
  });
}

export interface DecisionRows {
  decisions: Prisma.DecisionCreateManyInput[];
  amounts: Prisma.DecisionAmountCreateManyInput[];
  instalments: Prisma.InstalmentCreateManyInput[];
}

/** Decisions with their amounts; instalments of those in force. */
export function decisionRows(filed: Filed, decided: readonly DatedDecision[], { team }: World): DecisionRows {
  const cents = (amounts: YearAmount[]) =>
    amounts.map(({ year, amountCents }) => ({ year, amountCents: BigInt(amountCents) }));
  return {
    decisions: decided.map(({ id, outcome, reason, recordedAt, notifiedAt }, index) => ({
      ...{ id, outcome, reason, recordedAt, notifiedAt, applicationId: filed.id, revision: index + 1 },
      recordedById: filed.isPast ? null : team.decisionMaker.id,
    })),
    amounts: decided.flatMap(({ id, amounts }) => cents(amounts).map((line) => ({ ...line, decisionId: id }))),
    instalments: decided.flatMap(({ id, amounts, notifiedAt }) =>
      notifiedAt === null
        ? []
        : cents(amounts).map((line, index) => ({
            ...{ ...line, applicationId: filed.id, decisionId: id, number: index + 1 },
          })),
    ),
  };
}

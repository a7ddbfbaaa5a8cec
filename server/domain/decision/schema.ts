import { z } from "zod";
import type { ApplicationEvent } from "../application/lifecycle";
import { type Cents, sum } from "../money";

export const decisionOutcomes = ["awarded", "awardedWithConditions", "waitlisted", "rejected"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** The outcomes that grant money. */
export const awardOutcomes = ["awarded", "awardedWithConditions"] as const satisfies DecisionOutcome[];
export const isAward = (outcome: DecisionOutcome): boolean =>
  (awardOutcomes as readonly DecisionOutcome[]).includes(outcome);

/** What happens to the dossier when a decision takes effect. */
export const eventOf = {
  awarded: "award",
  awardedWithConditions: "awardWithConditions",
  waitlisted: "waitlist",
  rejected: "reject",
} as const satisfies Record<DecisionOutcome, ApplicationEvent>;

const cents = z.number().int().min(0).max(100_000_000_000, "amountTooLarge");

/** Cents by calendar year, e.g. { "2026": 2500000 }. */
export const awardAmounts = z.record(z.string().regex(/^\d{4}$/), cents);
export type AwardAmounts = z.infer<typeof awardAmounts>;

export const totalOf = (amounts: AwardAmounts): Cents => sum(Object.values(amounts));

/** Why a limit was passed all the same; empty when none was. Read inside the ministry only. */
const overrideReason = z.string().trim().max(2_000);

/**
 * A decision as it is entered. `reason` is told to the applicant: the conditions of an award, the reason of a refusal or
 * of a waiting list. Amounts count for an award only.
 */
export const decision = z
  .object({
    outcome: z.enum(decisionOutcomes),
    amounts: awardAmounts,
    reason: z.string().trim().max(5_000),
    overrideReason,
  })
  .superRefine(({ outcome, amounts, reason }, context) => {
    if (isAward(outcome) && totalOf(amounts) === 0)
      context.addIssue({ code: "custom", path: ["amounts"], message: "amountRequired" });
    if (outcome !== "awarded" && reason === "")
      context.addIssue({
        code: "custom",
        path: ["reason"],
        message: outcome === "awardedWithConditions" ? "conditionsRequired" : "reasonRequired",
      });
  });
export type DecisionInput = z.infer<typeof decision>;

/** What a dossier of the waiting list is granted once money is left. */
export const awardFromWaitlistInput = z
  .object({ amounts: awardAmounts, overrideReason })
  .refine(({ amounts }) => totalOf(amounts) > 0, { path: ["amounts"], message: "amountRequired" });
export type AwardFromWaitlistInput = z.infer<typeof awardFromWaitlistInput>;

/** The amounts that a decision grants, by year and without the years that get nothing; none unless it is an award. */
export function grantedAmounts({ outcome, amounts }: Pick<DecisionInput, "outcome" | "amounts">): YearAmount[] {
  if (!isAward(outcome)) return [];
  return Object.entries(amounts)
    .map(([year, amountCents]) => ({ year: Number(year), amountCents }))
    .filter(({ amountCents }) => amountCents > 0)
    .sort((one, other) => one.year - other.year);
}

export interface YearAmount {
  year: number;
  amountCents: Cents;
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { DecisionOutcome, YearAmount } from "@/server/domain/decision/schema";
import type { Cents } from "@/server/domain/money";
import { allows } from "@/server/domain/user/permissions";

/** The decision in force on a dossier as its authority was told it: what was weighed within the ministry is not there. */
export interface ToldResult {
  outcome: DecisionOutcome;
  amounts: YearAmount[];
  /** A message, conditions or a reason, by the outcome. */
  reason: string;
  notifiedAt: Date;
  instalments: { number: number; year: number; amountCents: Cents }[];
}

/** @returns null before the results are notified, and for who is not of the dossier's authority. */
export async function resultTold({ application, actor }: Granted<"application.read">): Promise<ToldResult | null> {
  if (!allows("application.readUnsubmitted", actor, application)) return null;
  const decision = await db().decision.findFirst({
    where: { applicationId: application.id, notifiedAt: { not: null } },
    orderBy: [{ notifiedAt: "desc" }, { recordedAt: "desc" }],
    select: { id: true, outcome: true, reason: true, notifiedAt: true, amounts: { orderBy: { year: "asc" } } },
  });
  if (!decision?.notifiedAt) return null;
  const instalments = await db().instalment.findMany({
    where: { decisionId: decision.id },
    orderBy: { number: "asc" },
    select: { number: true, year: true, amountCents: true },
  });
  const { outcome, reason, notifiedAt, amounts } = decision;
  return {
    ...{ outcome, reason, notifiedAt },
    amounts: amounts.map(({ year, amountCents }) => ({ year, amountCents: Number(amountCents) })),
    instalments: instalments.map(({ amountCents, ...line }) => ({ ...line, amountCents: Number(amountCents) })),
  };
}

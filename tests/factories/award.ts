import { db } from "@/server/db/client";
import type { DecisionOutcome } from "@/server/domain/decision/schema";
import type { Cents } from "@/server/domain/money";
import { aDossier } from "./application";

interface DecisionFacts {
  outcome?: DecisionOutcome;
  /** When it was notified; null while it is being prepared. */
  at: string | null;
  /** Cents by year. */
  amounts?: Record<number, Cents>;
}

/** A decision as notifying would have left it on that day, with its instalments when it grants something. */
export async function aDecision(applicationId: string, { outcome = "awarded", at, amounts = {} }: DecisionFacts) {
  const granted = Object.entries(amounts).map(([year, cents]) => ({ year: Number(year), amountCents: BigInt(cents) }));
  const isInForce = at !== null && outcome.startsWith("awarded");
  return db().$transaction(async (tx) => {
    const decision = await tx.decision.create({
      data: { applicationId, outcome, notifiedAt: at && new Date(at), amounts: { create: granted } },
    });
    if (isInForce)
      await tx.instalment.createMany({
        data: granted
          .filter(({ amountCents }) => amountCents > 0n)
          .map((line, index) => ({ ...line, applicationId, decisionId: decision.id, number: index + 1 })),
      });
    return decision;
  });
}

interface AwardFacts extends DecisionFacts {
  callId?: string;
  leadOrganisationId?: string;
  country?: string;
  region?: string;
  theme?: string;
}

/** A dossier with its decision. */
export async function aDecidedDossier({ country = "ML", region = "ML-1", theme = "health", ...facts }: AwardFacts) {
  const { callId, leadOrganisationId, ...decision } = facts;
  const dossier = await aDossier({ callId, leadOrganisationId, status: "awarded", countries: [country] });
  await db().application.update({ where: { id: dossier.id }, data: { partnerRegion: region, theme } });
  await aDecision(dossier.id, decision);
  return dossier;
}

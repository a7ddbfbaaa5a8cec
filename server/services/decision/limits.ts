import "server-only";
import type { Database } from "@/server/db/client";
import { type AwardCeilings, type AwardFinding, awardCeilings, checkAward } from "@/server/domain/decision/ceiling";
import { checkEnvelope } from "@/server/domain/decision/envelope";
import type { YearAmount } from "@/server/domain/decision/schema";
import { InvalidOperation } from "@/server/domain/errors";
import { isFrenchAuthority } from "@/server/domain/user/actor";
import type { LoadedApplication } from "@/server/services/application/load";
import { envelopeOfCall } from "./call-results";

/** The ceilings of a dossier, by the rules as they read it on the day it was submitted. */
export function ceilingsOf({ call, content, lead, submittedAt, loadedAt }: LoadedApplication): AwardCeilings {
  if (!isFrenchAuthority(lead.kind)) throw new InvalidOperation("a dossier is led by a French authority");
  return awardCeilings(call, { content, leadKind: lead.kind }, submittedAt ?? loadedAt);
}

/** Holds an award against the ceilings of its dossier and what the other awards leave of the envelope. */
export async function limitsPassed(
  database: Database,
  application: LoadedApplication,
  granted: readonly YearAmount[],
  overrideReason: string,
): Promise<AwardFinding[]> {
  if (granted.length === 0) return [];
  const amounts = Object.fromEntries(granted.map(({ year, amountCents }) => [String(year), amountCents]));
  const left = await envelopeOfCall(database, application.call.id, application.id);
  return [
    ...checkAward(amounts, ceilingsOf(application), overrideReason),
    ...checkEnvelope(amounts, left, overrideReason),
  ];
}

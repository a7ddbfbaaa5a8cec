import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import type { CooperationCorrection } from "@/server/domain/register/correction";
import { type Actor, countriesAdvised, hasMinistryRole } from "@/server/domain/user/actor";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";
import { conclude, tellMembers } from "./conclude";
import { type Conflict, conflictWith } from "./version";

export type CorrectCooperationResult = { ok: true } | Conflict | { ok: false; reason: "future" | "reasonMissing" };

/**
 * Corrects a cooperation of an authority: by its people at once, marked as not yet confirmed; by an embassy as its word,
 * with the reason that both ends are told.
 * @throws NotFound for a cooperation of others, and for an embassy one of another country.
 */
export async function correctCooperation(
  { actor, entry }: Granted<"entry.correct"> | Granted<"entry.review">,
  input: CooperationCorrection,
  asReview: boolean,
): Promise<CorrectCooperationResult> {
  if (asReview && input.reason === "") return { ok: false, reason: "reasonMissing" };
  const result = await db().$transaction(async (tx): Promise<CorrectCooperationResult> => {
    await tellChange(tx, { cause: asReview ? "confirmation" : "correction", actor });
    const cooperation = await find(tx, input.cooperation);
    if (!cooperation || ![cooperation.frenchId, cooperation.foreignId].includes(entry.id)) throw new NotFound();
    const country = cooperation.foreign.organisation.countryCode;
    if (asReview && !reviewsCountry(actor, country)) throw new NotFound();
    const conflict = await conflictWith(tx, "cooperation", cooperation.id, input.version, actor);
    if (conflict) return conflict;
    if (await isAhead(tx, input)) return { ok: false, reason: "future" };
    const { kind, status, sinceYear, untilYear, themes, reason } = input;
    await tx.cooperation.update({
      where: { id: cooperation.id },
      data: { kind, status, sinceYear, untilYear, themes },
    });
    await appendJournal(tx, {
      event: asReview ? "entry.review" : "entry.correct",
      actor,
      organisationId: entry.id,
      data: { cooperation: input.cooperation, ...(reason && { words: reason }) },
    });
    if (asReview) {
      const reviewId = await conclude(tx, actor, { subject: "cooperation", id: cooperation.id, reason });
      const about = `${cooperation.french.organisation.name} – ${cooperation.foreign.organisation.name}`;
      for (const organisationId of [cooperation.frenchId, cooperation.foreignId])
        await tellMembers(tx, actor, { organisationId, reviewId, about, reason });
    }
    return { ok: true };
  });
  if (result.ok && asReview) wakeDispatcher();
  return result;
}

/** The embassy of the country, and the call managers. */
export const reviewsCountry = (actor: Actor, country: string): boolean =>
  hasMinistryRole(actor, "callManager") || countriesAdvised(actor).includes(country);

const find = (tx: Database, slug: string) =>
  tx.cooperation.findUnique({
    where: { slug },
    include: {
      french: { select: { organisation: { select: { name: true } } } },
      foreign: { select: { organisation: { select: { name: true, countryCode: true } } } },
    },
  });

async function isAhead(tx: Database, { sinceYear, untilYear }: CooperationCorrection): Promise<boolean> {
  const last = Math.max(sinceYear, untilYear ?? sinceYear);
  const [row] = await tx.$queryRaw<{ ahead: boolean }[]>`SELECT ${last} > extract(year FROM now()) AS ahead`;
  return row?.ahead ?? true;
}

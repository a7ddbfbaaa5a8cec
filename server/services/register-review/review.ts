import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import type { ReviewInput } from "@/server/domain/register/correction";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";
import { conclude } from "./conclude";
import { reviewsCountry } from "./correct-cooperation";
import { type Conflict, conflictWith } from "./version";

/**
 * An embassy confirms what an authority corrected, as it was shown: what changed since is to be read first.
 * @throws NotFound for a record of a country that the actor does not answer for, as for none.
 */
export async function review(
  { actor }: Granted<"request.moderate">,
  { subject, id, version }: ReviewInput,
): Promise<{ ok: true } | Conflict> {
  return db().$transaction(async (tx) => {
    await tellChange(tx, { cause: "confirmation", actor });
    const about = await find(tx, subject, id);
    if (!about || !reviewsCountry(actor, about.country)) throw new NotFound();
    const conflict = await conflictWith(tx, subject, id, version, actor);
    if (conflict) return conflict;
    await conclude(tx, actor, { subject, id, reason: "" });
    const { organisationId, slug } = about;
    await appendJournal(tx, { event: "entry.review", actor, organisationId, data: { [subject]: slug } });
    return { ok: true };
  });
}

interface About {
  organisationId: string;
  country: string;
  slug: string;
}

async function find(tx: Database, subject: ReviewInput["subject"], id: string): Promise<About | undefined> {
  const rows =
    subject === "entry"
      ? await tx.$queryRaw<About[]>`
          SELECT o.id AS "organisationId", o.country_code AS country, e.slug
          FROM register_entry e JOIN organisation o ON o.id = e.organisation_id WHERE o.id = ${id}::uuid`
      : await tx.$queryRaw<About[]>`
          SELECT c.foreign_id AS "organisationId", o.country_code AS country, c.slug
          FROM cooperation c JOIN organisation o ON o.id = c.foreign_id WHERE c.id = ${id}::uuid`;
  return rows[0];
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { InvalidOperation } from "@/server/domain/errors";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import type { EntryCorrection } from "@/server/domain/register/correction";
import { regionOfInput } from "@/server/domain/register/region-input";
import { entrySlug } from "@/server/domain/register/slug";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { freeSlug } from "@/server/services/register/enter-authority";
import type { HeldEntry } from "@/server/services/register/hold-entry";
import { tellChange } from "@/server/services/register/tell-change";
import { conclude, tellMembers } from "./conclude";
import { type Conflict, conflictWith } from "./version";

export type CorrectEntryResult =
  /** `slug` is where it is found from now on. */
  | { ok: true; slug: string }
  | Conflict
  /** `future`: the day of the new name is to come. `nameTaken`: another authority of that region bears it. */
  | { ok: false; reason: "future" | "nameTaken" | "reasonMissing" };

/**
 * Corrects a foreign authority's entry: by its own people at once, marked as not yet confirmed; by an embassy as its
 * word, with the reason that the authority is told. A new name keeps the former one, and its address leads on.
 * @throws InvalidOperation for a French authority: what it is comes from the official dataset.
 */
export async function correctEntry(
  { actor, entry }: Granted<"entry.correct"> | Granted<"entry.review">,
  input: EntryCorrection,
  asReview: boolean,
): Promise<CorrectEntryResult> {
  if (entry.level === null) throw new InvalidOperation("a French authority is what the official dataset says");
  if (asReview && input.reason === "") return { ok: false, reason: "reasonMissing" };
  const result = await db().$transaction(async (tx): Promise<CorrectEntryResult> => {
    await tellChange(tx, { cause: asReview ? "confirmation" : "correction", actor });
    const conflict = await conflictWith(tx, "entry", entry.id, input.version, actor);
    if (conflict) return conflict;
    const region = regionOfInput(entry.country, input.region);
    const renamed = await rename(tx, entry, { ...input, region });
    if (!renamed.ok) return renamed;
    await tx.registerEntry.update({
      where: { organisationId: entry.id },
      data: { slug: renamed.slug, region, place: input.place, level: input.level },
    });
    const journal = {
      organisationId: entry.id,
      data: { slug: renamed.slug, ...(input.reason && { words: input.reason }) },
    };
    await appendJournal(tx, { event: asReview ? "entry.review" : "entry.correct", actor, ...journal });
    if (asReview) {
      const { reason } = input;
      const reviewId = await conclude(tx, actor, { subject: "entry", id: entry.id, reason });
      await tellMembers(tx, actor, { organisationId: entry.id, reviewId, about: input.name, reason });
    }
    return { ok: true, slug: renamed.slug };
  });
  if (result.ok && asReview) wakeDispatcher();
  return result;
}

type Renamed = { ok: true; slug: string } | { ok: false; reason: "future" | "nameTaken" };

async function rename(tx: Database, entry: HeldEntry, { name, renamedOn, region }: EntryCorrection): Promise<Renamed> {
  const { id, country } = entry;
  // Another may have renamed it since the page was made; then the version would have told. The name is the held one.
  const searchName = authoritySearchText(name);
  const [taken] = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM organisation o JOIN register_entry e ON e.organisation_id = o.id
    WHERE o.kind = 'foreignAuthority' AND o.country_code = ${country} AND o.search_name = ${searchName}
      AND e.region = ${region} AND o.id <> ${id}::uuid`;
  if (taken) return { ok: false, reason: "nameTaken" };
  if (name === entry.name) return { ok: true, slug: entry.slug };
  const [day] = await tx.$queryRaw<{ until: Date; isFuture: boolean }[]>`
    SELECT d AS until, d > today AS "isFuture"
    FROM (SELECT (now() AT TIME ZONE 'Europe/Paris')::date AS today) t
    CROSS JOIN LATERAL (SELECT COALESCE(NULLIF(${renamedOn}, '')::date, today) AS d) x`;
  if (!day || day.isFuture) return { ok: false, reason: "future" };
  const before = await tx.registerName.findFirst({ where: { organisationId: id }, orderBy: { until: "desc" } });
  const since = before && before.until < day.until ? before.until : null;
  await tx.registerName.create({ data: { organisationId: id, name: entry.name, since, until: day.until } });
  await tx.organisation.update({ where: { id }, data: { name, searchName } });
  const wanted = entrySlug({ name, country, inseeCode: null });
  return { ok: true, slug: wanted === entry.slug ? wanted : await freeSlug(tx, wanted, id) };
}

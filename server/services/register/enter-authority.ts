import "server-only";
import type { Database } from "@/server/db/client";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import { levelOf } from "@/server/domain/register/level";
import { entrySlug } from "@/server/domain/register/slug";
import type { ForeignLevel } from "@/server/domain/register/vocabulary";

/** An authority of the register: its organisation and its address. */
export interface Entered {
  id: string;
  slug: string;
}

export interface ForeignAuthority {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Code or name of its region. */
  region: string;
  place: string;
  /** Read off its name when nobody says it. */
  level?: ForeignLevel;
}

/** The French authority as the register knows it; entered, with its own category, when it does not. After `tellChange`. */
export async function enterFrench(tx: Database, organisationId: string, source: string): Promise<Entered> {
  const known = await tx.registerEntry.findUnique({ where: { organisationId }, select: { slug: true } });
  if (known) return { id: organisationId, slug: known.slug };
  const { name, kind, inseeCode } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, kind: true, inseeCode: true },
  });
  const slug = await freeSlug(tx, entrySlug({ name, country: "FR", inseeCode }));
  await tx.registerEntry.create({ data: { organisationId, slug, categories: [kind], source } });
  return { id: organisationId, slug };
}

/** The foreign authority as the register knows it, by its name, country and region; entered when it does not. After `tellChange`. */
export async function enterForeign(tx: Database, authority: ForeignAuthority, source: string): Promise<Entered> {
  const { name, country, region, place, level = levelOf(name) } = authority;
  const searchName = authoritySearchText(name);
  const [known] = await tx.$queryRaw<Entered[]>`
    SELECT o.id, e.slug FROM organisation o JOIN register_entry e ON e.organisation_id = o.id
    WHERE o.kind = 'foreignAuthority' AND o.country_code = ${country} AND o.search_name = ${searchName}
      AND e.region = ${region}`;
  if (known) return known;
  const { id } = await tx.organisation.create({
    data: { kind: "foreignAuthority", name, searchName, countryCode: country, source },
    select: { id: true },
  });
  const slug = await freeSlug(tx, entrySlug({ name, country, inseeCode: null }));
  await tx.registerEntry.create({
    data: { organisationId: id, slug, categories: ["foreignAuthority"], level, region, place, source },
  });
  return { id, slug };
}

/**
 * The address, numbered when another authority of that name has it, or had it and is still looked for there. What
 * `ownerId` has or had is free for it.
 */
export async function freeSlug(tx: Database, slug: string, ownerId: string | null = null): Promise<string> {
  const [taken] = await tx.$queryRaw<{ slugs: string[] }[]>`
    SELECT array(
      SELECT slug FROM register_entry WHERE starts_with(slug, ${slug})
        AND organisation_id IS DISTINCT FROM ${ownerId}::uuid
      UNION SELECT former_slug FROM register_change WHERE subject = 'entry' AND starts_with(former_slug, ${slug})
        AND subject_id IS DISTINCT FROM ${ownerId}::uuid
    ) AS slugs`;
  const slugs = new Set(taken?.slugs);
  for (let number = 1; ; number++) {
    const free = number === 1 ? slug : `${slug}-${number}`;
    if (!slugs.has(free)) return free;
  }
}

import "server-only";
import { randomUUID } from "node:crypto";
import type { Database } from "@/server/db/client";
import type { ForeignEnd, JudgedLine, Judgement } from "@/server/domain/register/import/judge";
import { cooperationSlug, entrySlug } from "@/server/domain/register/slug";
import { chunksOf } from "./batch";
import { freeSlugs } from "./free-slugs";

type Taken = Exclude<Judgement, { verdict: "error" }>;

const distinctBy = <T>(all: readonly T[], keyOf: (one: T) => unknown): T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];

/**
 * Writes what judged lines change, in bulk: authorities that the register lacks, cooperations, and what is said anew of
 * those it has. After `tellChange`, on lines judged since.
 */
export async function writeLines(tx: Database, judged: readonly JudgedLine[], source: string): Promise<void> {
  const taken = judged.flatMap(({ judgement }) => (judgement.verdict === "error" ? [] : [judgement]));
  const created = taken.filter(({ known }) => known === null);
  const french = await enterFrench(tx, created, source);
  const foreign = await enterForeign(tx, created, source);
  await insertCooperations(tx, created, french, foreign);
  await updateCooperations(tx, taken);
  await updatePartners(tx, taken);
}

async function enterFrench(tx: Database, created: readonly Taken[], source: string): Promise<Map<string, string>> {
  const ends = distinctBy(
    created.map(({ french }) => french),
    ({ id }) => id,
  );
  const fresh = ends.filter(({ slug }) => slug === null);
  const slugs = await freeSlugs(
    tx,
    "entry",
    fresh.map((one) => entrySlug({ ...one, country: "FR" })),
  );
  const rows = fresh.map(({ id, kind }, index) => ({ id, kind, slug: slugs[index], source }));
  for (const chunk of chunksOf(rows))
    await tx.$executeRaw`
      INSERT INTO register_entry (organisation_id, slug, categories, source)
      SELECT id, slug, ARRAY[kind], source
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS row (id uuid, kind organisation_kind, slug text, source text)`;
  return new Map([...ends, ...rows].flatMap(({ id, slug }) => (slug ? [[id, slug]] : [])));
}

interface End {
  id: string;
  slug: string;
}

async function enterForeign(tx: Database, created: readonly Taken[], source: string): Promise<Map<ForeignEnd, End>> {
  const ends = distinctBy(
    created.map(({ foreign }) => foreign),
    (end) => end,
  );
  const fresh = ends.filter(({ known }) => known === null);
  const slugs = await freeSlugs(
    tx,
    "entry",
    fresh.map((one) => entrySlug({ ...one, inseeCode: null })),
  );
  const rows = fresh.map(({ known: _, ...end }, index) => ({
    ...end,
    id: randomUUID(),
    slug: slugs[index] ?? "",
    source,
  }));
  for (const chunk of chunksOf(rows)) {
    const given = JSON.stringify(chunk);
    await tx.$executeRaw`
      INSERT INTO organisation (id, kind, name, search_name, country_code, source)
      SELECT id, 'foreignAuthority', name, "searchName", country, source
      FROM jsonb_to_recordset(${given}::jsonb) AS row (id uuid, name text, "searchName" text, country text, source text)`;
    await tx.$executeRaw`
      INSERT INTO register_entry (organisation_id, slug, categories, level, region, place, source)
      SELECT id, slug, '{foreignAuthority}', level, region, place, source
      FROM jsonb_to_recordset(${given}::jsonb)
        AS row (id uuid, slug text, level foreign_level, region text, place text, source text)`;
  }
  const known = ends.flatMap((end): [ForeignEnd, End][] => (end.known ? [[end, end.known]] : []));
  return new Map([
    ...known,
    ...fresh.flatMap((end, index): [ForeignEnd, End][] => (rows[index] ? [[end, rows[index]]] : [])),
  ]);
}

async function insertCooperations(
  tx: Database,
  created: readonly Taken[],
  frenchSlugs: ReadonlyMap<string, string>,
  foreignEnds: ReadonlyMap<ForeignEnd, End>,
): Promise<void> {
  const ends = created.map(({ french, foreign }) => ({ french, foreign: foreignEnds.get(foreign) }));
  const wanted = ends.map(({ french, foreign }) =>
    cooperationSlug(frenchSlugs.get(french.id) ?? "", foreign?.slug ?? ""),
  );
  const slugs = await freeSlugs(tx, "cooperation", wanted);
  const rows = created.map(({ facts }, index) => ({
    ...facts,
    ...{ slug: slugs[index], frenchId: ends[index]?.french.id, foreignId: ends[index]?.foreign?.id },
  }));
  for (const chunk of chunksOf(rows))
    await tx.$executeRaw`
      INSERT INTO cooperation (slug, french_id, foreign_id, kind, status, since_year, until_year, themes, source)
      SELECT slug, "frenchId", "foreignId", kind, status, "sinceYear", "untilYear", themes, source
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS row (slug text, "frenchId" uuid, "foreignId" uuid,
        kind cooperation_kind, status cooperation_status, "sinceYear" int, "untilYear" int, themes text[], source text)`;
}

async function updateCooperations(tx: Database, taken: readonly Taken[]): Promise<void> {
  const rows = taken.flatMap(({ verdict, known, facts }) =>
    verdict === "changed" && known ? [{ ...facts, id: known.id }] : [],
  );
  for (const chunk of chunksOf(rows))
    await tx.$executeRaw`
      UPDATE cooperation c SET kind = row.kind, status = row.status, since_year = row."sinceYear",
        until_year = row."untilYear", themes = row.themes, source = row.source
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS row (id uuid, kind cooperation_kind,
        status cooperation_status, "sinceYear" int, "untilYear" int, themes text[], source text)
      WHERE c.id = row.id`;
}

async function updatePartners(tx: Database, taken: readonly Taken[]): Promise<void> {
  const ends = distinctBy(
    taken.map(({ foreign }) => foreign),
    (end) => end,
  );
  const rows = ends.flatMap(({ known, place, level }) =>
    known && (known.place !== place || known.level !== level) ? [{ id: known.id, place, level }] : [],
  );
  for (const chunk of chunksOf(rows))
    await tx.$executeRaw`
      UPDATE register_entry e SET place = row.place, level = row.level
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS row (id uuid, place text, level foreign_level)
      WHERE e.organisation_id = row.id`;
}

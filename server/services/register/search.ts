import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { InvalidOperation } from "@/server/domain/errors";
import { type RegisterList, registerListNames, registerLists } from "@/server/domain/register/lists";
import { type RegisterOrder, type RegisterSelection, selectionParams } from "@/server/domain/register/selection";
import type { CooperationKind, CooperationStatus } from "@/server/domain/register/vocabulary";
import { type FrenchAuthorityKind, frenchAuthorityKinds } from "@/server/domain/user/actor";
import { conditionsOf, wideConditionsOf } from "./conditions";
import { whileUnchanged } from "./kept";

export interface ListedCooperation {
  slug: string;
  french: { slug: string; name: string; kind: FrenchAuthorityKind; departmentCode: string | null };
  foreign: { slug: string; name: string; country: string; region: string; place: string };
  kind: CooperationKind;
  status: CooperationStatus;
  sinceYear: number;
  untilYear: number | null;
  themes: string[];
  projects: number;
}

export const registerPageSize = 25;

export const cooperationColumns = Prisma.sql`c.slug, c.kind::text, c.status::text, c.since_year AS "sinceYear",
  c.until_year AS "untilYear", c.themes,
  jsonb_build_object('slug', fe.slug, 'name', fo.name, 'kind', fo.kind, 'departmentCode', fo.department_code) AS french,
  jsonb_build_object('slug', pe.slug, 'name', po.name, 'country', po.country_code, 'region', pe.region,
    'place', pe.place) AS "foreign",
  (SELECT count(*)::int FROM register_project r WHERE r.cooperation_id = c.id) AS projects`;

export const cooperationSource = Prisma.sql`cooperation c
  JOIN register_entry fe ON fe.organisation_id = c.french_id JOIN organisation fo ON fo.id = c.french_id
  JOIN register_entry pe ON pe.organisation_id = c.foreign_id JOIN organisation po ON po.id = c.foreign_id`;

const orders: Record<RegisterOrder, Prisma.Sql> = {
  name: Prisma.sql`fo.search_name, po.search_name, c.id`,
  oldest: Prisma.sql`c.since_year, fo.search_name, c.id`,
  newest: Prisma.sql`c.since_year DESC, fo.search_name, c.id`,
};

interface RegisterPage {
  cooperations: ListedCooperation[];
  total: number;
}

/**
 * A page of the cooperations of a selection, and how many there are in all. Kept while the register is unchanged, but for
 * the words that people type, which few repeat. @param page from 1.
 */
export const searchCooperations = (
  selection: RegisterSelection,
  order: RegisterOrder,
  page: number,
): Promise<RegisterPage> =>
  selection.text === undefined
    ? whileUnchanged(["page", selectionParams(selection), order, page], () => findPage(selection, order, page))
    : findPage(selection, order, page);

async function findPage(selection: RegisterSelection, order: RegisterOrder, page: number): Promise<RegisterPage> {
  const [total, all] = await Promise.all([countCooperations(selection), countCooperations({})]);
  const offset = (page - 1) * registerPageSize;
  if (offset >= total) return { cooperations: [], total };
  // Among many that match, the page is soon full by going through all in its order; of few, it is those that are put in order.
  const isWide = (offset + registerPageSize) * all <= total * total;
  const [found, where] = isWide
    ? [Prisma.empty, wideConditionsOf(selection)]
    : [
        Prisma.sql`WITH found AS MATERIALIZED (
          SELECT c.id, c.french_id, c.foreign_id, c.since_year FROM cooperation c WHERE ${conditionsOf(selection)})`,
        Prisma.sql`true`,
      ];
  // What is shown is read of the lines of the page alone.
  const cooperations = await db().$queryRaw<ListedCooperation[]>`
    ${found}
    SELECT ${cooperationColumns} FROM (
      SELECT c.id FROM ${isWide ? Prisma.sql`cooperation` : Prisma.sql`found`} c
      JOIN organisation fo ON fo.id = c.french_id JOIN organisation po ON po.id = c.foreign_id
      WHERE ${where} ORDER BY ${orders[order]} LIMIT ${registerPageSize} OFFSET ${offset}
    ) line JOIN ${cooperationSource} ON c.id = line.id
    ORDER BY ${orders[order]}`;
  return { cooperations, total };
}

/** How many a selection has. */
const countCooperations = (selection: RegisterSelection): Promise<number> =>
  whileUnchanged(["cooperations", selectionParams(selection)], async () => {
    const [row] = await db().$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM cooperation c WHERE ${conditionsOf(selection)}`;
    return row?.total ?? 0;
  });

const chunkSize = 1_000;

/**
 * All the cooperations of a selection, by name, in chunks: a file of any length is written in constant memory.
 * @param categories only those of French authorities of one of these.
 */
export async function* allCooperations(
  selection: RegisterSelection,
  categories: readonly FrenchAuthorityKind[] = frenchAuthorityKinds,
): AsyncGenerator<ListedCooperation[]> {
  let after: { name: string; id: string } | null = null;
  while (true) {
    const from: Prisma.Sql = after
      ? Prisma.sql`AND (fo.search_name, c.id) > (${after.name}, ${after.id}::uuid)`
      : Prisma.empty;
    const rows: (ListedCooperation & { id: string; key: string })[] = await db().$queryRaw`
      SELECT ${cooperationColumns}, c.id, fo.search_name AS key FROM ${cooperationSource}
      WHERE ${conditionsOf(selection)} AND fe.categories && ${[...categories]}::text[]::organisation_kind[] ${from}
      ORDER BY fo.search_name, c.id LIMIT ${chunkSize}`;
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < chunkSize) return;
    after = { name: last.key, id: last.id };
  }
}

/** How many cooperations each of the downloadable lists holds. */
export const countByList = (): Promise<Record<RegisterList, number>> => whileUnchanged(["lists"], countLists);

async function countLists(): Promise<Record<RegisterList, number>> {
  const counts = registerListNames.map((list) => {
    const categories = [...registerLists[list]];
    return Prisma.sql`count(*) FILTER (WHERE e.categories && ${categories}::text[]::organisation_kind[])::int
      AS ${Prisma.raw(`"${list}"`)}`;
  });
  const [row] = await db().$queryRaw<Record<RegisterList, number>[]>`
    SELECT ${Prisma.join(counts)} FROM cooperation c JOIN register_entry e ON e.organisation_id = c.french_id`;
  if (!row) throw new InvalidOperation("a count has one row");
  return row;
}

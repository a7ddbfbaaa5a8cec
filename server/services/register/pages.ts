import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { codesWithin } from "@/server/domain/country/regions";
import { nameQuery } from "@/server/domain/organisation/search-text";
import type { RegisterOrder, RegisterSelection } from "@/server/domain/register/selection";
import type { ForeignLevel } from "@/server/domain/register/vocabulary";
import type { OrganisationKind } from "@/server/domain/user/actor";
import { conditionsOf } from "./conditions";
import { cooperationColumns, cooperationSource, type ListedCooperation } from "./search";

/**
 * Lists of the register as programs read them, page after page: each begins after the last record of the one before, and
 * not at a number of records, so that what is entered meanwhile moves none across the edge.
 */

/** Where a record stands in its list: what it is ordered by, then its slug, which is its own. */
export type Place = readonly (string | number)[];

const orders: Record<RegisterOrder, { key: Prisma.Sql; types: readonly ("int" | "text")[] }> = {
  name: { key: Prisma.sql`fo.search_name, c.slug`, types: ["text", "text"] },
  oldest: { key: Prisma.sql`c.since_year, fo.search_name, c.slug`, types: ["int", "text", "text"] },
  newest: { key: Prisma.sql`-c.since_year, fo.search_name, c.slug`, types: ["int", "text", "text"] },
};

const isAfter = (key: Prisma.Sql, types: readonly ("int" | "text")[], after: Place | null): Prisma.Sql =>
  after
    ? Prisma.sql`AND (${key}) > (${Prisma.join(
        types.map((type, index) => Prisma.sql`${after[index] ?? null}::${Prisma.raw(type)}`),
      )})`
    : Prisma.empty;

/** The cooperations of a selection that come after a place of this order, each with its own. */
export async function cooperationsAfter(
  selection: RegisterSelection,
  order: RegisterOrder,
  after: Place | null,
  limit: number,
): Promise<(ListedCooperation & { place: Place })[]> {
  const { key, types } = orders[order];
  return db().$queryRaw`
    SELECT ${cooperationColumns}, jsonb_build_array(${key}) AS place FROM ${cooperationSource}
    WHERE ${conditionsOf(selection)} ${isAfter(key, types, after)}
    ORDER BY ${key} LIMIT ${limit}`;
}

export interface ListedAuthority {
  slug: string;
  name: string;
  kind: OrganisationKind;
  level: ForeignLevel | null;
  categories: OrganisationKind[];
  country: string;
  region: string;
  place: string;
  departmentCode: string | null;
  siren: string | null;
  cooperations: number;
}

/** Which authorities are looked for, by what they are themselves. */
export type AuthoritySelection = Pick<RegisterSelection, "text" | "country" | "region" | "category">;

/** The authorities of the register, French and foreign, that come after a place in the order of their names. */
export async function authoritiesAfter(
  { text, country, region, category }: AuthoritySelection,
  after: Place | null,
  limit: number,
): Promise<(ListedAuthority & { sortKey: Place })[]> {
  const words = text === undefined ? [] : nameQuery(text).words;
  const key = Prisma.sql`o.search_name, e.slug`;
  const where = [
    // Signs alone name nobody.
    text !== undefined && words.length === 0 ? Prisma.sql`false` : Prisma.sql`true`,
    ...words.map((word) => Prisma.sql`o.search_name LIKE ${`%${word}%`}`),
    ...(country ? [Prisma.sql`o.country_code = ${country}`] : []),
    ...(region ? [Prisma.sql`e.region = ANY(${codesWithin(country ?? "", region)}::text[])`] : []),
    ...(category ? [Prisma.sql`${category}::organisation_kind = ANY(e.categories)`] : []),
  ];
  return db().$queryRaw`
    SELECT e.slug, o.name, o.kind::text, e.level::text, e.categories::text[], o.country_code AS country, e.region, e.place,
      o.department_code AS "departmentCode", o.siren, jsonb_build_array(${key}) AS "sortKey",
      (SELECT count(*)::int FROM cooperation c WHERE c.french_id = o.id OR c.foreign_id = o.id) AS cooperations
    FROM register_entry e JOIN organisation o ON o.id = e.organisation_id
    WHERE ${Prisma.join(where, " AND ")} ${isAfter(key, ["text", "text"], after)}
    ORDER BY ${key} LIMIT ${limit}`;
}

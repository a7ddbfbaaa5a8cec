import "server-only";
import type { Database } from "@/server/db/client";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import {
  frenchNames,
  type Known,
  type KnownCooperation,
  type KnownForeign,
  type KnownFrench,
} from "@/server/domain/register/import/known";
import type { RecordDraft } from "@/server/domain/register/record-schema";
import { frenchAuthorityKinds } from "@/server/domain/user/actor";

const told = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => Boolean(value))),
];

/** All that is known of what lines name: four queries, whatever their number. */
export async function loadKnown(database: Database, lines: readonly RecordDraft[]): Promise<Known> {
  const sirens = told(lines.map(({ siren }) => siren));
  const codes = told(lines.map(({ inseeCode }) => inseeCode));
  const names = told(lines.flatMap((line) => (line.siren || line.inseeCode ? [] : frenchNames(line.french ?? ""))));
  const french = await database.$queryRaw<KnownFrench[]>`
    SELECT o.id, o.kind::text, o.name, o.search_name AS "searchName", o.siren, o.insee_code AS "inseeCode",
      o.department_code AS "departmentCode", e.slug
    FROM organisation o LEFT JOIN register_entry e ON e.organisation_id = o.id
    WHERE o.kind = ANY(${[...frenchAuthorityKinds]}::text[]::organisation_kind[])
      AND (o.siren = ANY(${sirens}::text[]) OR o.insee_code = ANY(${[...codes, ...sirens]}::text[])
        OR o.search_name = ANY(${names}::text[]))`;
  const partners = told(lines.map(({ partner }) => partner));
  const foreign = await database.$queryRaw<KnownForeign[]>`
    SELECT o.id, e.slug, o.name, o.search_name AS "searchName", o.country_code AS country, e.region, e.place, e.level::text
    FROM organisation o JOIN register_entry e ON e.organisation_id = o.id
    WHERE o.kind = 'foreignAuthority' AND o.country_code = ANY(${told(lines.map(({ country }) => country))}::text[])
      AND (o.search_name = ANY(${told(partners.map(authoritySearchText))}::text[]) OR o.name = ANY(${partners}::text[]))`;
  const identifiers = told(lines.map(({ identifier }) => identifier));
  const cooperations = await database.$queryRaw<KnownCooperation[]>`
    SELECT id, slug, french_id AS "frenchId", foreign_id AS "foreignId", kind::text, status::text,
      since_year AS "sinceYear", until_year AS "untilYear", themes, source
    FROM cooperation WHERE slug = ANY(${identifiers}::text[])
    UNION
    SELECT id, slug, french_id, foreign_id, kind::text, status::text, since_year, until_year, themes, source
    FROM cooperation WHERE french_id = ANY(${french.map(({ id }) => id)}::uuid[])
      AND foreign_id = ANY(${foreign.map(({ id }) => id)}::uuid[])`;
  return { french, foreign, cooperations };
}

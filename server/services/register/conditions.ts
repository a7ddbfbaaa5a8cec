import "server-only";
import { Prisma } from "@/server/db/generated/client";
import { codesWithin } from "@/server/domain/country/regions";
import { nameQuery } from "@/server/domain/organisation/search-text";
import type { RegisterSelection } from "@/server/domain/register/selection";

/**
 * What a selection asks of a cooperation, in two forms that say the same: one that finds those that match by what they are
 * found by, for counting and where few match; one that looks at each as it comes, for where many do.
 */

interface Forms {
  /** Any of the words that people typed is part of one of the two names. */
  named(word: string): Prisma.Sql;
  abroad(country: string, regions: readonly string[] | null): Prisma.Sql;
  inCategory(category: string): Prisma.Sql;
}

const part = (word: string): string => `%${word}%`;

/** Each end is looked up among those that can be at it: half as many, and each name once. */
const sets: Forms = {
  named: (word) => Prisma.sql`(
    c.french_id = ANY(ARRAY(SELECT id FROM organisation
      WHERE kind <> 'foreignAuthority' AND search_name LIKE ${part(word)}))
    OR c.foreign_id = ANY(ARRAY(SELECT id FROM organisation
      WHERE kind = 'foreignAuthority' AND search_name LIKE ${part(word)})))`,
  abroad: (country, regions) =>
    regions
      ? Prisma.sql`c.foreign_id IN (SELECT o.id FROM organisation o JOIN register_entry e ON e.organisation_id = o.id
          WHERE o.kind = 'foreignAuthority' AND o.country_code = ${country} AND e.region = ANY(${regions}::text[]))`
      : Prisma.sql`c.foreign_id IN (SELECT id FROM organisation
          WHERE kind = 'foreignAuthority' AND country_code = ${country})`,
  inCategory: (category) => Prisma.sql`c.french_id IN (SELECT organisation_id FROM register_entry
    WHERE categories @> ARRAY[${category}]::organisation_kind[])`,
};

/**
 * Asked of each line in a query of its own, of which the planner knows no better than that half will answer yes: it goes
 * through the lines in the order of the page, and stops where the page ends. By its own guess of words, or of a region within
 * its country, it would gather and sort them all.
 */
const lines: Forms = {
  named: (word) => Prisma.sql`(SELECT fo.search_name LIKE ${part(word)} OR po.search_name LIKE ${part(word)})`,
  abroad: (country, regions) =>
    regions
      ? Prisma.sql`(SELECT po.country_code = ${country} AND e.region = ANY(${regions}::text[])
          FROM register_entry e WHERE e.organisation_id = c.foreign_id)`
      : Prisma.sql`(SELECT po.country_code = ${country})`,
  inCategory: (category) => Prisma.sql`(SELECT e.categories @> ARRAY[${category}]::organisation_kind[]
    FROM register_entry e WHERE e.organisation_id = c.french_id)`,
};

function conditions(
  { text, country, region, category, theme, kind, status }: RegisterSelection,
  { named, abroad, inCategory }: Forms,
): Prisma.Sql {
  const words = text === undefined ? [] : nameQuery(text).words;
  return Prisma.join(
    [
      Prisma.sql`true`,
      // Signs alone name nobody: they do not stand for all.
      ...(text !== undefined && words.length === 0 ? [Prisma.sql`false`] : []),
      ...words.map(named),
      ...(country ? [abroad(country, region ? codesWithin(country, region) : null)] : []),
      ...(category ? [inCategory(category)] : []),
      ...(theme ? [Prisma.sql`c.themes @> ARRAY[${theme}]::text[]`] : []),
      ...(kind ? [Prisma.sql`c.kind = ${kind}::cooperation_kind`] : []),
      ...(status ? [Prisma.sql`c.status = ${status}::cooperation_status`] : []),
    ],
    " AND ",
  );
}

/** On the cooperation `c` alone, so that counting reads nothing else. */
export const conditionsOf = (selection: RegisterSelection): Prisma.Sql => conditions(selection, sets);

/** On the cooperation `c` with the organisations at its ends, `fo` in France and `po` abroad. */
export const wideConditionsOf = (selection: RegisterSelection): Prisma.Sql => conditions(selection, lines);

import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { codeQuery, type NameQuery, nameQuery } from "@/server/domain/organisation/search-text";
import { departmentNames, regionNames } from "@/server/domain/organisation/territories";
import { type FrenchAuthorityKind, frenchAuthorityKinds } from "@/server/domain/user/actor";

/** A French authority, with what tells it apart from those of the same name. */
export interface AuthorityHit {
  id: string;
  kind: FrenchAuthorityKind;
  name: string;
  siren: string | null;
  inseeCode: string | null;
  departmentCode: string | null;
  departmentName?: string;
  regionName?: string;
}

export interface AuthoritySearch {
  query: string;
  /** Only these kinds; all French authorities otherwise. */
  kinds?: readonly FrenchAuthorityKind[];
  /** At most this many, 20 unless told, never more than 50. */
  limit?: number;
}

/**
 * Finds French authorities by name (no accents, words in any order, usual abbreviations), by SIREN or SIRET, by INSEE
 * code, whole or begun. Best first: the exact name, names that begin with it, that have it further on, then the most
 * populated. A misspelt name is looked for by likeness when nothing else is found. Nothing for an empty query.
 */
export async function searchAuthorities({
  query,
  kinds = frenchAuthorityKinds,
  limit = 20,
}: AuthoritySearch): Promise<AuthorityHit[]> {
  if (kinds.length === 0) return [];
  const within = Prisma.sql`kind IN (${Prisma.join(kinds.map((kind) => Prisma.sql`${kind}::organisation_kind`))})`;
  const scope = { within, limit: Math.min(Math.max(limit, 1), 50) };
  const written = query.slice(0, 120);
  const code = codeQuery(written);
  if (code) return select(byCode(code), scope);
  const name = nameQuery(written);
  if (name.words.length === 0) return [];
  const hits = await select(byName(name), scope);
  return hits.length > 0 || name.text.length < 4 ? hits : select(byLikeness(name), scope);
}

/** What to look for, and in which order to show what is found: lower first. */
interface Criterion {
  where: Prisma.Sql;
  rank: Prisma.Sql;
}

interface Scope {
  within: Prisma.Sql;
  limit: number;
}

async function select({ where, rank }: Criterion, { within, limit }: Scope): Promise<AuthorityHit[]> {
  const rows = await db().$queryRaw<(Omit<AuthorityHit, "departmentName" | "regionName"> & { regionCode: string })[]>`
    SELECT id, kind::text, name, siren, insee_code AS "inseeCode", department_code AS "departmentCode",
      region_code AS "regionCode"
    FROM organisation
    WHERE ${within} AND (${where})
    ORDER BY ${rank}, population DESC NULLS LAST, kind, name, insee_code
    LIMIT ${limit}`;
  return rows.map(({ regionCode, ...hit }) => ({
    ...hit,
    departmentName: hit.departmentCode ? departmentNames[hit.departmentCode] : undefined,
    regionName: regionNames[regionCode],
  }));
}

// `siren` and `insee_code` hold digits (and the A and B of Corse): a range reads their index, a pattern would not.
function byCode({ siren, inseeCode }: NonNullable<ReturnType<typeof codeQuery>>): Criterion {
  const conditions = [
    ...(siren ? [Prisma.sql`siren BETWEEN ${siren.padEnd(9, "0")} AND ${siren.padEnd(9, "9")}`] : []),
    ...(inseeCode ? [Prisma.sql`insee_code BETWEEN ${inseeCode} AND ${inseeCode.padEnd(9, "9")}`] : []),
  ];
  const exact = inseeCode ?? siren;
  return {
    where: Prisma.join(conditions, " OR "),
    rank: Prisma.sql`CASE WHEN insee_code = ${exact} THEN 0 WHEN siren = ${siren} THEN 1
      WHEN insee_code LIKE ${`${exact}%`} AND length(insee_code) <= 5 THEN 2 ELSE 3 END`,
  };
}

function byName({ text, words }: NameQuery): Criterion {
  return {
    where: Prisma.join(words.map(hasWord), " AND "),
    rank: Prisma.sql`CASE
      WHEN search_name IN (${text}, ${`${text} departement`}, ${`${text} region`}) THEN 0
      WHEN search_name LIKE ${`${text} %`} THEN 1
      WHEN search_name LIKE ${`${text}%`} THEN 2
      WHEN search_name LIKE ${`% ${text}%`} THEN 3
      WHEN ${Prisma.join(words.map(beginsWord), " AND ")} THEN 4
      ELSE 5 END`,
  };
}

// Within a word from three letters on; one or two letters begin a word, which the trigram index finds as well.
const hasWord = (word: string): Prisma.Sql =>
  word.length >= 3 ? Prisma.sql`search_name LIKE ${`%${word}%`}` : beginsWord(word);
const beginsWord = (word: string): Prisma.Sql =>
  Prisma.sql`(search_name LIKE ${`${word}%`} OR search_name LIKE ${`% ${word}%`})`;

/** By shared trigrams, at PostgreSQL's usual threshold. */
const byLikeness = ({ text }: NameQuery): Criterion => ({
  where: Prisma.sql`search_name % ${text}`,
  rank: Prisma.sql`similarity(search_name, ${text}) DESC`,
});

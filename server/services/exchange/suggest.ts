import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type Match, type Matchable, matchesOf } from "@/server/domain/exchange/matches";
import { isInList } from "./list-notices";
import type { LoadedNotice } from "./load-notice";

export interface Suggestion extends Match {
  slug: string;
  title: string;
  authority: string;
  home: Matchable["home"];
}

type Candidate = Matchable & { slug: string; title: string; authority: string; publishedAt: Date };

/** The newest notices are enough to look among: older ones were suggested before. */
const candidatesRead = 500;

/** The published notices that answer this one, each with the reasons; none while it is not published itself. */
export async function suggestionsFor({ notice }: Granted<"notice.follow">): Promise<Suggestion[]> {
  return notice.status === "published" ? suggestionsOf(db(), notice) : [];
}

/** @param since only those published from then on. */
export async function suggestionsOf(database: Database, notice: LoadedNotice, since?: Date): Promise<Suggestion[]> {
  const { id, organisationId, isFrench, content, authority } = notice;
  const candidates = await database.$queryRaw<Candidate[]>`
    SELECT n.id, n.slug, n.title, o.name AS authority, n.kind::text, n.themes, n.country, n.region, n.population,
      n.languages, CASE WHEN o.kind = 'foreignAuthority' THEN 'foreign' ELSE 'french' END AS side,
      n.published_at AS "publishedAt",
      jsonb_build_object('country', o.country_code, 'region', COALESCE(NULLIF(e.region, ''), o.region_code, '')) AS home
    FROM exchange_notice n JOIN organisation o ON o.id = n.organisation_id
    LEFT JOIN register_entry e ON e.organisation_id = o.id
    WHERE ${isInList} AND n.status = 'published' AND n.themes && ${content.themes}::text[]
      AND n.organisation_id <> ${organisationId}::uuid AND (o.kind = 'foreignAuthority') = ${isFrench}
      ${since ? Prisma.sql`AND n.published_at >= ${since}` : Prisma.empty}
    ORDER BY n.published_at DESC LIMIT ${candidatesRead}`;
  const own: Matchable = {
    ...{ ...content, id, side: isFrench ? "french" : "foreign" },
    home: { country: authority.country, region: authority.region },
  };
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return matchesOf(own, candidates).flatMap((match) => {
    const found = byId.get(match.id);
    if (!found) return [];
    const { slug, title, authority, home } = found;
    return [{ ...match, slug, title, authority, home }];
  });
}

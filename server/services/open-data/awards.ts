import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { Selection } from "@/server/domain/figures/selection";
import type { OpenAward } from "@/server/domain/open-data/award";
import { givenUp } from "@/server/services/decision/given-up";
import { awardsOf } from "@/server/services/figures/awards";

/** Awards read, and written, at once. */
const chunk = 500;

/**
 * Every published award, the first decided first, a chunk at a time. Which ones is read at once, by the definition that
 * the figures count with, so that a file holds as many as they tell; no more than a chunk of records is held.
 */
export async function* openAwards(): AsyncGenerator<OpenAward[]> {
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT award.id FROM (${awardsOf({})}) award JOIN decision d ON d.id = award.id ORDER BY d.notified_at, award.id`;
  for (let start = 0; start < found.length; start += chunk) {
    const ids = found.slice(start, start + chunk).map(({ id }) => id);
    yield await readAwards(ids);
  }
}

/**
 * The published awards of a selection that come after one of them, the first decided first. Those notified meanwhile come
 * last, so that whoever reads page after page gets each once.
 * @param after the instant at which the last one of the page before was notified, and its number
 */
export async function awardsAfter(
  selection: Selection,
  after: { at: string; number: string } | null,
  limit: number,
): Promise<{ award: OpenAward; at: Date }[]> {
  const from = after
    ? Prisma.sql`WHERE (d.notified_at, COALESCE(a.number, a.ref)) > (${after.at}::timestamptz, ${after.number})`
    : Prisma.empty;
  const found = await db().$queryRaw<{ id: string; at: Date }[]>`
    SELECT award.id, d.notified_at AS at FROM (${awardsOf(selection)}) award
    JOIN decision d ON d.id = award.id JOIN application a ON a.id = d.application_id ${from}
    ORDER BY d.notified_at, COALESCE(a.number, a.ref) LIMIT ${limit}`;
  const awards = await readAwards(found.map(({ id }) => id));
  return awards.flatMap((award, index) => {
    const at = found[index]?.at;
    return at ? [{ award, at }] : [];
  });
}

// Written out column by column: what is not named here never leaves the database, whatever a dossier holds.
const readAwards = (ids: string[]): Promise<OpenAward[]> => db().$queryRaw<OpenAward[]>`
  SELECT COALESCE(a.number, a.ref) AS number, a.title,
    to_char(d.notified_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "decidedOn",
    json_build_object('slug', c.slug, 'title', c.title) AS call,
    json_build_object('kind', o.kind, 'name', o.name, 'siren', o.siren, 'inseeCode', o.insee_code) AS authority,
    COALESCE((
      SELECT json_agg(json_build_object('name', COALESCE(p ->> 'name', ''), 'country', COALESCE(p ->> 'country', ''),
        'region', COALESCE(p ->> 'region', ''), 'place', COALESCE(p ->> 'place', '')) ORDER BY position)
      FROM jsonb_array_elements(
        CASE jsonb_typeof(a.content -> 'partners') WHEN 'array' THEN a.content -> 'partners' ELSE '[]' END
      ) WITH ORDINALITY AS partner (p, position)
    ), '[]') AS partners,
    COALESCE(a.theme, '') AS theme,
    COALESCE((
      SELECT json_agg(json_build_object('year', m.year, 'cents', m.amount_cents) ORDER BY m.year)
      FROM decision_amount m WHERE m.decision_id = d.id AND m.amount_cents > 0
    ), '[]') AS amounts,
    -- Payments are not recorded yet: an instalment is planned, and nothing says that it was paid.
    '[]'::json AS payments,
    ${givenUp} IS NOT NULL AS "givenUp"
  FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted (id, position)
  JOIN decision d ON d.id = wanted.id
  JOIN application a ON a.id = d.application_id
  JOIN organisation o ON o.id = a.lead_organisation_id
  JOIN call c ON c.id = a.call_id
  ORDER BY wanted.position`;

import "server-only";
import { Prisma } from "@/server/db/generated/client";
import { awardOutcomes } from "@/server/domain/decision/schema";
import type { Selection } from "@/server/domain/figures/selection";
import { givenUp } from "@/server/services/decision/given-up";

/**
 * Decisions that grant something and that everybody may know: notified. Written out, because it is word for word the
 * condition of the index decision_public_award.
 */
export const isPublicAward = Prisma.raw(
  `notified_at IS NOT NULL AND outcome IN (${awardOutcomes.map((outcome) => `'${outcome}'`).join(", ")})`,
);

const onlyThose = ({ year, call, country }: Selection): Prisma.Sql[] => [
  ...(year === undefined
    ? []
    : [
        Prisma.sql`d.notified_at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Paris')
          AND d.notified_at < make_timestamptz(${year + 1}::int, 1, 1, 0, 0, 0, 'Europe/Paris')`,
      ]),
  ...(call === undefined ? [] : [Prisma.sql`c.slug = ${call}`]),
  ...(country === undefined ? [] : [Prisma.sql`a.countries[1] = ${country}`]),
];

/**
 * The awards of a selection, one row for each dossier: the award notified last, so that a dossier taken from the
 * waiting list, or granted anew, counts once; what became of it later changes none of its figures, and
 * `given_up` tells what its authority gave up. It counts under the country and
 * region of its first partner, and its year is that of Paris.
 */
export const awardsOf = (selection: Selection): Prisma.Sql => Prisma.sql`
  SELECT d.id, d.application_id, extract(year FROM d.notified_at AT TIME ZONE 'Europe/Paris')::int AS year, d.cents,
    COALESCE(a.countries[1], '') AS country, COALESCE(a.partner_region, '') AS region, COALESCE(a.theme, '') AS theme,
    a.lead_organisation_id AS lead, o.kind, c.slug, c.title, ${givenUp} IS NOT NULL AS given_up
  FROM (
    SELECT DISTINCT ON (application_id) decision.id, application_id, notified_at, sum(amount_cents)::bigint AS cents
    FROM decision LEFT JOIN decision_amount ON decision_id = decision.id
    WHERE ${isPublicAward}
    GROUP BY decision.id
    ORDER BY application_id, notified_at DESC, decision.id DESC
  ) d
  JOIN application a ON a.id = d.application_id
  JOIN organisation o ON o.id = a.lead_organisation_id
  JOIN call c ON c.id = a.call_id
  ${Prisma.join([Prisma.sql`WHERE true`, ...onlyThose(selection)], " AND ")}`;

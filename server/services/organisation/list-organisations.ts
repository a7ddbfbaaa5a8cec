import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { nameQuery } from "@/server/domain/organisation/search-text";
import type { OrganisationKind } from "@/server/domain/user/actor";

export const organisationsPageSize = 50;

export interface OrganisationsFilter {
  text?: string;
  kinds?: readonly OrganisationKind[];
  /** From 1 on. */
  page?: number;
}

export interface ListedOrganisation {
  id: string;
  kind: OrganisationKind;
  name: string;
  departmentCode: string | null;
  servedCountries: string[];
  members: number;
  /** Invitations that wait. */
  invited: number;
  closedAt: Date | null;
}

/**
 * The services of the State, and the authorities that have people or have invited some: those whose people the ministry
 * looks after. The ministry first, then the embassies, the prefectures and the authorities, by name.
 */
export async function listOrganisations(
  _granted: Granted<"organisation.create">,
  { text = "", kinds, page = 1 }: OrganisationsFilter,
): Promise<{ organisations: ListedOrganisation[]; total: number }> {
  const { words } = nameQuery(text);
  const conditions = [
    Prisma.sql`(o.kind IN ('ministry', 'embassyService', 'prefecture')
      OR EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id)
      OR EXISTS (SELECT FROM membership_invitation i WHERE i.organisation_id = o.id
        AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL))`,
    ...(kinds ? [Prisma.sql`o.kind = ANY(${[...kinds]}::text[]::organisation_kind[])`] : []),
    // Signs alone are in no name: they do not stand for all of them.
    ...(text && words.length === 0 ? [Prisma.sql`FALSE`] : []),
    ...words.map((word) => Prisma.sql`o.search_name LIKE ${`%${word}%`}`),
  ];
  const source = Prisma.sql`FROM organisation o WHERE ${Prisma.join(conditions, " AND ")}`;
  const offset = (Math.max(1, page) - 1) * organisationsPageSize;
  const [organisations, [count]] = await Promise.all([
    db().$queryRaw<ListedOrganisation[]>`
      SELECT o.id, o.kind::text, o.name, o.department_code AS "departmentCode", o.served_countries AS "servedCountries",
        (SELECT count(*)::int FROM membership m WHERE m.organisation_id = o.id) AS members,
        (SELECT count(*)::int FROM membership_invitation i WHERE i.organisation_id = o.id
          AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL) AS invited, o.closed_at AS "closedAt"
      ${source}
      ORDER BY o.closed_at IS NOT NULL,
        CASE o.kind WHEN 'ministry' THEN 0 WHEN 'embassyService' THEN 1 WHEN 'prefecture' THEN 2 ELSE 3 END,
        o.search_name, o.id
      LIMIT ${organisationsPageSize} OFFSET ${offset}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${source}`,
  ]);
  return { organisations, total: count?.total ?? 0 };
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { moderatesAll, type RequestSide } from "@/server/domain/register/request";
import type { Resembling } from "@/server/domain/register/resemblance";
import type { CooperationKind } from "@/server/domain/register/vocabulary";
import { type Actor, countriesAdvised, type OrganisationKind } from "@/server/domain/user/actor";
import { resembling } from "./resembling";

export interface PendingRequest {
  id: string;
  side: RequestSide;
  french: { id: string; name: string; kind: OrganisationKind; departmentCode: string | null; slug: string | null };
  /** The one of the register that the requester chose. */
  foreignId: string | null;
  foreignName: string;
  country: string;
  region: string;
  place: string;
  kind: CooperationKind;
  sinceYear: number;
  themes: string[];
  message: string;
  contactName: string;
  contactRole: string;
  contactEmail: string;
  confirmedAt: Date;
  /** How many other requests for the same two authorities wait. */
  others: number;
}
export interface RequestToAnswer extends PendingRequest {
  resembling: Resembling[];
}

/** The requests that this person may answer: those of some countries, or of all. */
export const withinReach = (actor: Actor): Prisma.Sql =>
  moderatesAll(actor) ? Prisma.sql`true` : Prisma.sql`r.country = ANY(${countriesAdvised(actor)}::text[])`;

/** More on one page would be more than anybody answers at once. */
const most = 20;

/** The requests that wait for an answer, oldest first, each with the authorities that it may be about; `total` counts them all. */
export async function listRequests({
  actor,
}: Granted<"request.moderate">): Promise<{ requests: RequestToAnswer[]; total: number }> {
  const where = Prisma.sql`r.status = 'pending' AND ${withinReach(actor)}`;
  const [rows, [count]] = await Promise.all([
    db().$queryRaw<PendingRequest[]>`
      SELECT r.id, r.side::text, r.foreign_id AS "foreignId", r.foreign_name AS "foreignName", r.country, r.region,
        r.place, r.kind::text, r.since_year AS "sinceYear", r.themes, r.message, r.contact_name AS "contactName",
        r.contact_role AS "contactRole", r.contact_email AS "contactEmail", r.confirmed_at AS "confirmedAt",
        jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'departmentCode', o.department_code,
          'slug', e.slug) AS french,
        (SELECT count(*)::int FROM register_request x WHERE x.id <> r.id AND x.status = 'pending'
          AND x.french_id = r.french_id AND x.country = r.country
          AND (x.foreign_id = r.foreign_id OR lower(x.foreign_name) = lower(r.foreign_name))) AS others
      FROM register_request r JOIN organisation o ON o.id = r.french_id
      LEFT JOIN register_entry e ON e.organisation_id = o.id
      WHERE ${where} ORDER BY r.confirmed_at, r.id LIMIT ${most}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM register_request r WHERE ${where}`,
  ]);
  const requests = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      resembling: await resembling(db(), {
        ...{ name: row.foreignName, country: row.country, region: row.region, frenchId: row.french.id },
      }),
    })),
  );
  return { requests, total: count?.total ?? 0 };
}

/** How many requests wait for this person. */
export async function countRequests({ actor }: Granted<"request.moderate">): Promise<number> {
  const [row] = await db().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM register_request r WHERE r.status = 'pending' AND ${withinReach(actor)}`;
  return row?.total ?? 0;
}

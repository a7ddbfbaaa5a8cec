import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { searchable } from "@/server/domain/text";
import {
  type Actor,
  countriesAdvised,
  departmentsRead,
  frenchAuthorityKinds,
  membershipsOfKind,
} from "@/server/domain/user/actor";
import { opinionsOfDossier } from "./opinions-of-dossier";

export const pageSize = 25;
// Written out: of a page of an unknown size, the server would expect a tenth of all dossiers.
const rowsOfAPage = Prisma.raw(String(pageSize));
export const sortings = ["recent", "oldest", "amount", "authority"] as const;
export const opinionFilters = ["complete", "awaited", "late"] as const;

export interface ListFilter {
  text?: string;
  statuses?: readonly ApplicationStatus[];
  callSlug?: string;
  country?: string;
  opinions?: (typeof opinionFilters)[number];
  sort?: (typeof sortings)[number];
  /** From 1 on. */
  page?: number;
}

export interface ListedApplication {
  ref: string;
  number: string | null;
  title: string;
  status: ApplicationStatus;
  statusSince: Date;
  authority: string;
  leadOrganisationId: string;
  departmentCode: string | null;
  callCode: string;
  callTitle: string;
  countries: string[];
  requestedCents: number;
  submittedAt: Date | null;
  /** Of a draft or a returned dossier: until when it is to be submitted. */
  deadline: Date | null;
  /** The database's clock when this was read. */
  readAt: Date;
  opinionsAsked: number;
  opinionsReceived: number;
  /** Those still missing after their day. */
  opinionsLate: number;
  /** Of those received, those that came after their day. */
  opinionsCameLate: number;
}

/** Before it is submitted, application `a` is its authority's own business. */
export const wasSubmitted = Prisma.sql`a.submitted_at IS NOT NULL`;

/** The dossiers that the actor may see, as a condition on application `a`: the permission "application.read" in SQL. */
export const visibleTo = (actor: Actor): Prisma.Sql => withThoseRead(actor, followedBy(actor));

/** Those whose conversation they follow: a prefecture reads dossiers and takes no part in them. */
export function followedBy(actor: Actor): Prisma.Sql {
  const advised = countriesAdvised(actor);
  const reasons = [
    ...(membershipsOfKind(actor, ...frenchAuthorityKinds).length > 0 ? [ledBy(actor)] : []),
    ...((actor.shared ?? []).length > 0 ? [sharedWith(actor)] : []),
    ...(membershipsOfKind(actor, "ministry").length > 0 ? [wasSubmitted] : []),
    ...(advised.length > 0 ? [Prisma.sql`(${wasSubmitted} AND a.countries && ${advised}::text[])`] : []),
  ];
  return reasons.length > 0 ? Prisma.sql`(${Prisma.join(reasons, " OR ")})` : Prisma.sql`FALSE`;
}

/** The dossiers of the actor's own authorities, drafts included. */
export function ledBy(actor: Actor): Prisma.Sql {
  const own = actor.memberships.map((membership) => membership.organisationId);
  return Prisma.sql`a.lead_organisation_id = ANY(${own}::uuid[])`;
}

const sharedWith = ({ shared = [] }: Actor): Prisma.Sql =>
  Prisma.sql`a.id = ANY(${shared.map(({ applicationId }) => applicationId)}::uuid[])`;

/** What was submitted in the départements that the actor reads for their prefecture, besides. */
function withThoseRead(actor: Actor, others: Prisma.Sql): Prisma.Sql {
  const departments = departmentsRead(actor);
  if (departments.length === 0) return others;
  return Prisma.sql`(${others} OR (${wasSubmitted} AND a.lead_organisation_id IN (
    SELECT id FROM organisation WHERE kind = ANY(${[...frenchAuthorityKinds]}::text[]::organisation_kind[])
      AND department_code = ANY(${departments}::text[]))))`;
}

/**
 * The dossiers of the actor's own space: those of their own authorities, those they were invited into, and for a prefecture
 * those of its département.
 */
export const workedIn = (actor: Actor): Prisma.Sql =>
  withThoseRead(
    actor,
    (actor.shared ?? []).length > 0 ? Prisma.sql`(${ledBy(actor)} OR ${sharedWith(actor)})` : ledBy(actor),
  );

const hasAwaited = Prisma.sql`EXISTS (SELECT FROM opinion_request r WHERE r.application_id = a.id
  AND NOT EXISTS (SELECT FROM opinion p WHERE p.request_id = r.id))`;
const hasLate = Prisma.sql`EXISTS (SELECT FROM opinion_request r WHERE r.application_id = a.id AND r.due_at < now()
  AND NOT EXISTS (SELECT FROM opinion p WHERE p.request_id = r.id))`;

function conditions(filter: ListFilter): Prisma.Sql[] {
  const { text, statuses, callSlug, country, opinions } = filter;
  const words = searchable(text ?? "")
    .split(" ")
    .filter(Boolean);
  return [
    // Signs alone are in no dossier: they do not stand for all of them.
    ...(text && words.length === 0 ? [Prisma.sql`FALSE`] : []),
    ...words.map((word) => {
      // References and numbers are written in capitals: no case has to be folded, dossier by dossier.
      const inReference = `%${word.toUpperCase()}%`;
      return Prisma.sql`(a.search_text LIKE ${`%${word}%`} OR a.number LIKE ${inReference} OR a.ref LIKE ${inReference})`;
    }),
    ...(statuses?.length ? [Prisma.sql`a.status = ANY(${statuses}::text[]::application_status[])`] : []),
    ...(callSlug ? [Prisma.sql`a.call_id = (SELECT id FROM call WHERE slug = ${callSlug})`] : []),
    ...(country ? [Prisma.sql`a.countries @> ARRAY[${country}]`] : []),
    ...(opinions === "late" ? [hasLate] : []),
    ...(opinions === "awaited" ? [hasAwaited] : []),
    ...(opinions === "complete"
      ? [Prisma.sql`EXISTS (SELECT FROM opinion_request r WHERE r.application_id = a.id) AND NOT ${hasAwaited}`]
      : []),
  ];
}

interface Order {
  by: Prisma.Sql;
  /** What the order is read from beside the dossier. */
  from?: Prisma.Sql;
}

const orders: Record<(typeof sortings)[number], Order> = {
  recent: { by: Prisma.sql`a.saved_at DESC, a.id` },
  oldest: { by: Prisma.sql`a.status_since, a.id` },
  amount: { by: Prisma.sql`a.requested_cents DESC, a.id` },
  authority: {
    by: Prisma.sql`o.search_name, a.id`,
    from: Prisma.sql`JOIN organisation o ON o.id = a.lead_organisation_id`,
  },
};

/** The dossiers of a filter within a scope, in its order: all that follows FROM. */
export function inOrder(scope: Prisma.Sql, filter: ListFilter): Prisma.Sql {
  const { by, from = Prisma.empty } = orders[filter.sort ?? "recent"];
  return Prisma.sql`application a ${from} WHERE ${within(scope, filter)} ORDER BY ${by}`;
}

const within = (scope: Prisma.Sql, filter: ListFilter): Prisma.Sql =>
  Prisma.join([scope, ...conditions(filter)], " AND ");

/** One page of dossiers within a scope (`visibleTo` or `ledBy`), and how many there are in all. */
export async function listApplications(
  scope: Prisma.Sql,
  filter: ListFilter,
): Promise<{ rows: ListedApplication[]; total: number }> {
  const [rows, [count]] = await Promise.all([
    selectPage(scope, filter),
    db().$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM application a WHERE ${within(scope, filter)}`,
  ]);
  return { rows, total: count?.total ?? 0 };
}

/** Which dossiers are on the page is found first: what is told of each is read of these alone. */
function selectPage(scope: Prisma.Sql, filter: ListFilter): Promise<ListedApplication[]> {
  const offset = (Math.max(1, filter.page ?? 1) - 1) * pageSize;
  return db().$queryRaw<ListedApplication[]>`
    SELECT a.ref, a.number, a.title, a.status::text, a.status_since AS "statusSince", o.name AS authority, o.id AS "leadOrganisationId",
      o.department_code AS "departmentCode", c.code AS "callCode", c.title AS "callTitle", a.countries,
      a.requested_cents::float8 AS "requestedCents", a.submitted_at AS "submittedAt",
      CASE a.status WHEN 'draft' THEN c.closes_at WHEN 'returnedForCompletion' THEN a.completion_due_at END AS deadline,
      now() AS "readAt",
      opinions.asked AS "opinionsAsked", opinions.received AS "opinionsReceived", opinions.late AS "opinionsLate",
      opinions.came_late AS "opinionsCameLate"
    FROM (SELECT a.id FROM ${inOrder(scope, filter)} LIMIT ${rowsOfAPage} OFFSET ${offset}) page
    JOIN application a USING (id)
    JOIN organisation o ON o.id = a.lead_organisation_id
    JOIN call c ON c.id = a.call_id
    CROSS JOIN LATERAL (${opinionsOfDossier}) opinions
    ORDER BY ${orders[filter.sort ?? "recent"].by}`;
}

/** How many dossiers of a scope are in each status. */
export async function countByStatus(scope: Prisma.Sql): Promise<Map<ApplicationStatus, number>> {
  const rows = await db().$queryRaw<{ status: ApplicationStatus; count: number }[]>`
    SELECT a.status::text, count(*)::int AS count FROM application a WHERE ${scope} GROUP BY a.status`;
  return new Map(rows.map(({ status, count }) => [status, count]));
}

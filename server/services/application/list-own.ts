import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import type { Cents } from "@/server/domain/money";
import { ledBy } from "./list";

/** A dossier as its own authority follows it from outside. */
export interface OwnApplication {
  ref: string;
  number: string | null;
  status: ApplicationStatus;
  statusSince: Date;
  call: string;
  title: string;
  countries: string[];
  requestedCents: Cents;
  createdAt: Date;
  savedAt: Date;
  submittedAt: Date | null;
  /** Of the last decision that its authority was notified of, where that is an award. */
  awarded: { notifiedAt: Date; amounts: { year: number; amountCents: Cents }[] } | null;
}

interface Row extends Omit<OwnApplication, "awarded"> {
  awarded: { outcome: string; notifiedAt: string; amounts: { year: number; amountCents: Cents }[] } | null;
}

/**
 * The dossiers of the actor's organisations that come after one of them, the one begun first first, drafts included.
 * @param after when the last one of the page before was begun, and its ref
 */
export async function ownApplications(
  { actor }: Granted<"applicantSpace.open">,
  { call, status }: { call?: string | undefined; status?: ApplicationStatus | undefined },
  after: { at: string; ref: string } | null,
  limit: number,
): Promise<OwnApplication[]> {
  const conditions = [
    ledBy(actor),
    ...(call === undefined ? [] : [Prisma.sql`c.slug = ${call}`]),
    ...(status === undefined ? [] : [Prisma.sql`a.status = ${status}::application_status`]),
    ...(after ? [Prisma.sql`(a.created_at, a.ref) > (${after.at}::timestamptz, ${after.ref})`] : []),
  ];
  const rows = await db().$queryRaw<Row[]>`
    SELECT a.ref, a.number, a.status::text, a.status_since AS "statusSince", c.slug AS call, a.title, a.countries,
      a.requested_cents::float8 AS "requestedCents", a.created_at AS "createdAt", a.saved_at AS "savedAt",
      a.submitted_at AS "submittedAt",
      (SELECT json_build_object('outcome', d.outcome, 'notifiedAt', d.notified_at, 'amounts', COALESCE((
          SELECT json_agg(json_build_object('year', m.year, 'amountCents', m.amount_cents) ORDER BY m.year)
          FROM decision_amount m WHERE m.decision_id = d.id), '[]'))
        FROM decision d WHERE d.application_id = a.id AND d.notified_at IS NOT NULL
        ORDER BY d.notified_at DESC, d.recorded_at DESC LIMIT 1) AS awarded
    FROM application a JOIN call c ON c.id = a.call_id
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY a.created_at, a.ref LIMIT ${limit}`;
  return rows.map(({ awarded, ...row }) => ({
    ...row,
    awarded:
      awarded?.outcome === "awarded" || awarded?.outcome === "awardedWithConditions"
        ? { notifiedAt: new Date(awarded.notifiedAt), amounts: awarded.amounts }
        : null,
  }));
}

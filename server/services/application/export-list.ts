import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { manyRows } from "@/server/db/many-rows";
import { readAhead } from "@/server/db/read-ahead";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { inOrder, type ListFilter } from "./list";
import { opinionsOfDossier } from "./opinions-of-dossier";

export interface ExportedApplication {
  ref: string;
  number: string | null;
  title: string;
  authority: string;
  callCode: string;
  countries: string[];
  status: ApplicationStatus;
  /** The day in Paris since which it has this status: "2026-02-15". */
  since: string;
  requestedCents: number;
  opinionsAsked: number;
  opinionsReceived: number;
  opinionsLate: number;
  opinionsCameLate: number;
}

const chunk = 2_000;

/**
 * All dossiers of a filter in its order, a chunk at a time, for exports. Which ones is read at once, so that none is
 * missed or told twice while others change; of what they say, no more than a few chunks are held.
 */
export async function* allApplications(scope: Prisma.Sql, filter: ListFilter): AsyncGenerator<ExportedApplication[]> {
  const [found] = await db().$queryRaw<{ refs: string | null }[]>`
    SELECT string_agg(ref, ' ') AS refs FROM (SELECT a.ref FROM ${inOrder(scope, filter)}) a`;
  const refs = found?.refs?.split(" ") ?? [];
  const chunks = Array.from({ length: Math.ceil(refs.length / chunk) }, (_, index) =>
    refs.slice(index * chunk, (index + 1) * chunk).join(" "),
  );
  yield* readAhead(chunks, (wanted) => manyRows<ExportedApplication>(exported(scope, wanted)));
}

/** Those of `refs`, references with a space between them, that are still within the scope. */
const exported = (scope: Prisma.Sql, refs: string): Prisma.Sql => Prisma.sql`
  SELECT a.ref, a.number, a.title, o.name AS authority, c.code AS "callCode", a.countries, a.status,
    to_char(a.status_since AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS since, a.requested_cents AS "requestedCents",
    opinions.asked AS "opinionsAsked", opinions.received AS "opinionsReceived",
    opinions.late AS "opinionsLate", opinions.came_late AS "opinionsCameLate"
  FROM unnest(string_to_array(${refs}, ' ')) WITH ORDINALITY AS wanted(ref, position)
  JOIN application a ON a.ref = wanted.ref
  JOIN organisation o ON o.id = a.lead_organisation_id
  JOIN call c ON c.id = a.call_id
  CROSS JOIN LATERAL (${opinionsOfDossier}) opinions
  WHERE ${scope}
  ORDER BY wanted.position`;

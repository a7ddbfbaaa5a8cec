import "server-only";
import { Prisma } from "@/server/db/generated/client";

/**
 * What became of the opinions that were asked on dossier `a`, as one row: `asked`, `received`, `late` (those still
 * missing after their day), `came_late` (those that came after it). To be joined laterally: a condition on each request, written
 * as a column of a list, is looked up by the server for all dossiers at once, also when one page of them is read.
 */
export const opinionsOfDossier = Prisma.sql`
  SELECT count(*)::int AS asked, count(given.first)::int AS received,
    count(*) FILTER (WHERE given.first IS NULL AND r.due_at < now())::int AS late,
    count(*) FILTER (WHERE r.due_at < given.first)::int AS came_late
  FROM opinion_request r
  CROSS JOIN LATERAL (SELECT min(p.issued_at) AS first FROM opinion p WHERE p.request_id = r.id) given
  WHERE r.application_id = a.id`;

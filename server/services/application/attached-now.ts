import "server-only";
import { Prisma } from "@/server/db/generated/client";

/** What is attached to application `a` now and counts, in an order that depends on nothing else. */
export const attachedNow = Prisma.sql`COALESCE((SELECT array_agg(f.id ORDER BY f.id) FROM attachment f
  WHERE f.application_id = a.id AND f.removed_at IS NULL AND f.scan <> 'infected'), '{}')`;

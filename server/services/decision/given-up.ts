import "server-only";
import { Prisma } from "@/server/db/generated/client";

/** How an authority gave up what it was awarded: before the agreement was signed, or after. */
export type GivenUp = "withdrawn" | "renounced";

/** Every status that a dossier whose award was given up may have; some others have them too. */
export const maybeGivenUp = Prisma.sql`('withdrawn', 'renounced', 'recovery', 'recovered')`;

/**
 * How the award of the dossier `a` was given up, or NULL. A renounced one is known by its journal once a recovery of what
 * was paid has begun.
 */
export const givenUp = Prisma.sql`
  CASE
    WHEN a.status = 'withdrawn' THEN 'withdrawn'
    WHEN a.status = 'renounced' OR (a.status IN ('recovery', 'recovered') AND EXISTS (
      SELECT FROM journal_entry j WHERE j.application_id = a.id AND j.event = 'application.renounce')) THEN 'renounced'
  END`;

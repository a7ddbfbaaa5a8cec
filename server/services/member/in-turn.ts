import "server-only";
import type { Database } from "@/server/db/client";

/** What is done to the people of one organisation is done one after the other, as the trigger that keeps a call manager does. */
export const inTurn = (tx: Database, organisationId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`members ${organisationId}`}, 0))`;

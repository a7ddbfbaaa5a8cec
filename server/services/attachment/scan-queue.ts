import "server-only";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { scanPause } from "@/server/domain/application/scan";

/** Where files are that wait for the scanner: of dossiers, of messages, of resources, of calls. Their columns of the scan are the same. */
export const scanned = ["attachment", "message_file", "resource_file", "call_file"] as const;
export type Scanned = (typeof scanned)[number];
const rowsOf = (of: Scanned): Prisma.Sql => Prisma.raw(of);

/** A file that this process asks the scanner about, for the time of a lease. */
export interface ToScan {
  of: Scanned;
  id: string;
  fileName: string;
  storageKey: string;
  uploadedById: string | null;
  /** This try included. Also tells our lease from a later one. */
  tries: number;
}

/** Takes up to `limit` files that are due; no other replica gets them before the lease ends. */
export const claimToScan = (database: Database, of: Scanned, limit: number, leaseSeconds: number): Promise<ToScan[]> =>
  database.$queryRaw<ToScan[]>`
    WITH due AS MATERIALIZED (
      SELECT id FROM ${rowsOf(of)} WHERE scan = 'waiting' AND next_scan_at <= now()
      ORDER BY next_scan_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE ${rowsOf(of)} a SET scan_tries = scan_tries + 1, next_scan_at = now() + make_interval(secs => ${leaseSeconds}::float8)
    FROM due WHERE a.id = due.id
    RETURNING ${of} AS of, a.id, a.file_name AS "fileName",
      a.storage_key AS "storageKey", a.uploaded_by_id AS "uploadedById", a.scan_tries AS tries`;

export const markClean = (database: Database, { of, id }: ToScan): Promise<number> =>
  database.$executeRaw`
    UPDATE ${rowsOf(of)} SET scan = 'clean', next_scan_at = NULL WHERE id = ${id}::uuid AND scan = 'waiting'`;

/** @returns 1, or 0 when another replica has found it first */
export const markInfected = (database: Database, { of, id }: ToScan, finding: string): Promise<number> =>
  database.$executeRaw`
    UPDATE ${rowsOf(of)} SET scan = 'infected', scan_finding = ${finding}, next_scan_at = NULL
    WHERE id = ${id}::uuid AND scan = 'waiting'`;

/** The scanner could not judge this file: it is asked again later. */
export const scanLater = (database: Database, { of, id, tries }: ToScan): Promise<number> =>
  database.$executeRaw`
    UPDATE ${rowsOf(of)} SET next_scan_at = now() + make_interval(secs => ${scanPause(tries)}::float8)
    WHERE id = ${id}::uuid AND scan = 'waiting' AND scan_tries = ${tries}`;

/** The scanner was not there: the try is not counted, and it is asked as soon as it is back. */
export const giveBack = (database: Database, { of, id, tries }: ToScan): Promise<number> =>
  database.$executeRaw`
    UPDATE ${rowsOf(of)} SET scan_tries = scan_tries - 1, next_scan_at = now()
    WHERE id = ${id}::uuid AND scan = 'waiting' AND scan_tries = ${tries}`;

/** Infected files that are still in the storage. */
export const toDestroy = (database: Database, of: Scanned): Promise<{ id: string; storageKey: string }[]> =>
  database.$queryRaw`
    SELECT id, storage_key AS "storageKey" FROM ${rowsOf(of)}
    WHERE scan = 'infected' AND destroyed_at IS NULL LIMIT 20`;

export const markDestroyed = (database: Database, of: Scanned, id: string): Promise<number> =>
  database.$executeRaw`
    UPDATE ${rowsOf(of)} SET destroyed_at = now()
    WHERE id = ${id}::uuid AND scan = 'infected' AND destroyed_at IS NULL`;

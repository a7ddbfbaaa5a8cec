import type { PrismaClient } from "@/server/db/generated/client";
import { type AuthorityRow, datasetSource, readAuthorities } from "./reference/dataset";

// One statement per chunk: large enough to be quick, small enough for the embedded database's memory.
const chunkSize = 6_000;

// Held while loading: replicas that start together load once.
const loadingLock = 7_290_415;

/**
 * Loads the French authorities of the official dataset: about 36 000 records, in one transaction.
 * Does nothing when this version of the dataset is loaded. A newer version changes the records it knows and adds new
 * ones; an authority that vanished from it stays, with the version that last knew it, because dossiers may name it.
 */
export async function loadReferenceData(db: PrismaClient): Promise<void> {
  const source = datasetSource();
  if (await isLoaded(db, source)) return;
  const rows = readAuthorities();
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${loadingLock})`;
      if (await isLoaded(tx, source)) return;
      for (let start = 0; start < rows.length; start += chunkSize)
        await storeAuthorities(tx, rows.slice(start, start + chunkSize), source);
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
  // Or the first searches scan the whole table and the index's list of late entries.
  await db.$executeRawUnsafe("VACUUM (ANALYZE) organisation");
}

type Writer = Pick<PrismaClient, "$executeRaw" | "organisation">;

// All or nothing is loaded, so one record of the version proves the others.
const isLoaded = async (db: Pick<Writer, "organisation">, source: string): Promise<boolean> =>
  (await db.organisation.findFirst({ where: { source }, select: { id: true } })) !== null;

/** Stores authorities under the name of a version of the dataset; those known by kind and code are brought up to date. */
export async function storeAuthorities(tx: Writer, rows: AuthorityRow[], source: string): Promise<void> {
  const incoming = JSON.stringify(rows);
  // A SIREN passes from one record to another when communes merge: the former holder lets go of it first.
  await tx.$executeRaw`
    UPDATE organisation held SET siren = NULL
    FROM jsonb_to_recordset(${incoming}::jsonb) AS row (kind organisation_kind, siren text, insee_code text)
    WHERE held.siren = row.siren AND (held.kind, held.insee_code) IS DISTINCT FROM (row.kind, row.insee_code)`;
  await tx.$executeRaw`
    INSERT INTO organisation AS known
      (kind, name, search_name, siren, insee_code, department_code, region_code, population, source)
    SELECT kind, name, search_name, siren, insee_code, department_code, region_code, population, ${source}
    FROM jsonb_to_recordset(${incoming}::jsonb) AS row (kind organisation_kind, name text, search_name text,
      siren text, insee_code text, department_code text, region_code text, population int)
    ON CONFLICT (kind, insee_code) DO UPDATE SET
      name = EXCLUDED.name, search_name = EXCLUDED.search_name, siren = COALESCE(EXCLUDED.siren, known.siren),
      department_code = EXCLUDED.department_code, region_code = EXCLUDED.region_code,
      population = EXCLUDED.population, source = EXCLUDED.source`;
}

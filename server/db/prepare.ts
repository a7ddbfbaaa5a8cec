import "server-only";
import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { env } from "../env";
import { openEmbedded } from "./embedded";
import { PrismaClient } from "./generated/client";
import { applyMigrations } from "./migrations";

// Held from the first migration to the last reference row: replicas that start together take turns.
const preparationLock = 7_290_414;

const patience = { maxWait: 20_000, timeout: 120_000 };

/**
 * Brings the database of the settings up to date, then hands it to `fill`; closes it before returning.
 * @returns the names of the migrations applied.
 * @throws when the data folder is held by another process, or the server cannot be reached.
 */
export async function prepareDatabase(fill: (database: PrismaClient) => Promise<void>): Promise<string[]> {
  const { DATABASE_URL, DATA_DIR } = env();
  return DATABASE_URL ? prepareServer(DATABASE_URL, fill) : prepareEmbedded(openEmbedded(DATA_DIR), fill);
}

/** Migrates an open embedded database, and leaves it open. */
export const migrateEmbedded = (engine: PGlite): Promise<string[]> =>
  applyMigrations({ run: async (sql) => (await engine.exec(sql)).at(-1)?.rows ?? [] });

/** Migrates the database at `url`. Safe when several processes do it at once. */
export const migrateServer = (url: string): Promise<string[]> => prepareServer(url, async () => {});

async function prepareEmbedded(engine: PGlite, fill: (database: PrismaClient) => Promise<void>): Promise<string[]> {
  const applied = await migrateEmbedded(engine);
  const database = new PrismaClient({ adapter: new PrismaPGlite(engine), transactionOptions: patience });
  try {
    await fill(database);
  } finally {
    await database.$disconnect();
    if (!engine.closed) await engine.close();
  }
  return applied;
}

async function prepareServer(url: string, fill: (database: PrismaClient) => Promise<void>): Promise<string[]> {
  const session = new Client({ connectionString: url });
  await session.connect();
  try {
    await session.query(`SELECT pg_advisory_lock(${preparationLock})`);
    const applied = await applyMigrations({
      run: async (sql) => {
        // A script of several statements answers one result for each.
        const results: { rows: unknown[] } | { rows: unknown[] }[] = await session.query(sql);
        return (Array.isArray(results) ? results.at(-1)?.rows : results.rows) ?? [];
      },
    });
    const database = new PrismaClient({
      adapter: new PrismaPg({ connectionString: url, max: 4 }),
      transactionOptions: patience,
    });
    await fill(database).finally(() => database.$disconnect());
    return applied;
  } finally {
    // Ending the session frees its locks.
    await session.end();
  }
}

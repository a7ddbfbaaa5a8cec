import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { env } from "../env";
import { openEmbedded } from "./embedded";
import { type Prisma, PrismaClient } from "./generated/client";

/** Either the database itself or a transaction open on it. */
export type Database = PrismaClient | Prisma.TransactionClient;

// One client per process: Next bundles this file several times, and the embedded database admits one opener.
const shared = globalThis as typeof globalThis & { passerelleDatabase?: PrismaClient };

function connect(): PrismaClient {
  const { DATABASE_URL, DATA_DIR } = env();
  const adapter = DATABASE_URL
    ? new PrismaPg({ connectionString: DATABASE_URL, max: 10 })
    : new PrismaPGlite(openEmbedded(DATA_DIR));
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 20_000, timeout: 20_000 } });
}

/** The database, opened at first use. */
export function db(): PrismaClient {
  shared.passerelleDatabase ??= connect();
  return shared.passerelleDatabase;
}

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
    ? new PrismaPg({ connectionString: DATABASE_URL, max: 10 }, { statementNameGenerator: statementNames() })
    : new PrismaPGlite(openEmbedded(DATA_DIR));
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 20_000, timeout: 20_000 } });
}

// Each connection of the server keeps what was prepared on it: as many as the application has, and not the rarest forms of a filter.
const mostStatements = 300;

/** Names each statement, so that the server parses and plans it once per connection and not at every request. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (!names.has(sql) && names.size < mostStatements) names.set(sql, `passerelle_${names.size}`);
    // Without a name it is prepared for this once.
    return names.get(sql) ?? "";
  };
}

/** The database, opened at first use. */
export function db(): PrismaClient {
  shared.passerelleDatabase ??= connect();
  return shared.passerelleDatabase;
}

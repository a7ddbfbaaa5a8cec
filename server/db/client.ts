import "server-only";
import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type { ClientBase } from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { env } from "../env";
import { openEmbedded } from "./embedded";
import { type Prisma, PrismaClient } from "./generated/client";

/** Either the database itself or a transaction open on it. */
export type Database = PrismaClient | Prisma.TransactionClient;

// One client per process: Next bundles this file several times, and the embedded database admits one opener.
const shared = globalThis as typeof globalThis & { passerelleDatabase?: PrismaClient; passerelleEngine?: PGlite };

function connect(): PrismaClient {
  const { DATABASE_URL, DATA_DIR } = env();
  if (!DATABASE_URL) shared.passerelleEngine = openEmbedded(DATA_DIR);
  const adapter = shared.passerelleEngine
    ? new PrismaPGlite(shared.passerelleEngine)
    : new PrismaPg(
        { connectionString: DATABASE_URL, max: 10, onConnect: withoutCompiling },
        { statementNameGenerator: statementNames() },
      );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 20_000, timeout: 20_000 } });
}

/**
 * The server would compile a statement that it expects to be long, at every execution: for the figures of 100 000
 * dossiers that takes twice as long as counting them.
 */
const withoutCompiling = async (connection: ClientBase): Promise<void> =>
  void (await connection.query("SET jit = off"));

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

/** The embedded engine, for what Prisma does not speak of; undefined when the database is a server. */
export function embeddedEngine(): PGlite | undefined {
  db();
  return shared.passerelleEngine;
}

import "server-only";
import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { type ClientBase, Pool } from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { env } from "../env";
import { openEmbedded } from "./embedded";
import { type Prisma, PrismaClient } from "./generated/client";

/** Either the database itself or a transaction open on it. */
export type Database = PrismaClient | Prisma.TransactionClient;

/** A PostgreSQL: the connections to it, which Prisma shares, and the name that a statement has on each of them. */
export interface DatabaseServer {
  pool: Pool;
  nameOf(sql: string): string;
}

// One client per process: Next bundles this file several times, and the embedded database admits one opener.
const shared = globalThis as typeof globalThis & {
  passerelleDatabase?: PrismaClient;
  passerelleEngine?: PGlite;
  passerelleServer?: DatabaseServer;
};

function connect(): PrismaClient {
  return new PrismaClient({ adapter: adapter(), transactionOptions: { maxWait: 20_000, timeout: 20_000 } });
}

function adapter(): PrismaPGlite | PrismaPg {
  const { DATABASE_URL, DATA_DIR } = env();
  if (!DATABASE_URL) {
    shared.passerelleEngine = openEmbedded(DATA_DIR);
    return new PrismaPGlite(shared.passerelleEngine);
  }
  const pool = new Pool({ connectionString: DATABASE_URL, max: 10, onConnect: withoutCompiling });
  // Who asks next is given another connection, or told that there is none.
  pool.on("error", (error) => console.error("A connection to the database was lost:", error.message));
  const nameOf = statementNames();
  shared.passerelleServer = { pool, nameOf };
  return new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql), disposeExternalPool: true });
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
function statementNames(): (sql: string) => string {
  const names = new Map<string, string>();
  return (sql) => {
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

/** The server, for the same; undefined when the database is embedded. */
export function databaseServer(): DatabaseServer | undefined {
  db();
  return shared.passerelleServer;
}

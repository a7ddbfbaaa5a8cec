import "server-only";
import { types } from "pg";
import { type Database, databaseServer, db, embeddedEngine } from "./client";
import type { Prisma } from "./generated/client";

// As Prisma reads it, so that a statement means the same whichever way it goes.
const int8 = 20;
const parsers = { [int8]: BigInt };
const serverTypes = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === int8 ? BigInt : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/**
 * The rows of one statement, from the driver itself: for what stands before every act, and for the act of submitting.
 * Prisma writes each value and reads each row several times over, which for these few costs as much as all that is done
 * with them. Within a transaction it is Prisma that holds the connection, and Prisma that asks.
 */
export async function rowsOf<Row extends object>(database: Database, statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  const [server, engine] = database === db() ? [databaseServer(), embeddedEngine()] : [];
  if (engine) return (await engine.query<Row>(text, values, { parsers })).rows;
  if (server)
    return (await server.pool.query<Row>({ name: server.nameOf(text), text, values, types: serverTypes })).rows;
  return database.$queryRaw<Row[]>(statement);
}

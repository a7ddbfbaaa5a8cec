import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A connection that runs a whole SQL script and answers the rows of its last statement. */
export interface ScriptRunner {
  run(sql: string): Promise<unknown[]>;
}

const folder = join(process.cwd(), "prisma", "migrations");

// The table that `prisma migrate deploy` keeps, so that either may apply the next migration.
const historyTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
    migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0);`;

// One number for all of Passerelle: two replicas that start together migrate one after the other.
const migrationLock = 7_290_413;

/**
 * Applies the migrations that the database does not have, each whole and in a transaction of its own.
 * @returns the names of those applied.
 * @throws when an applied migration has been changed since, or a script fails; the database then stays at the last good one.
 */
export async function applyMigrations(database: ScriptRunner): Promise<string[]> {
  await database.run(`SELECT pg_advisory_lock(${migrationLock})`);
  try {
    await database.run(historyTable);
    const rows = (await database.run(
      `SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )) as { name: string; checksum: string }[];
    const known = new Map(rows.map((row) => [row.name, row.checksum]));
    const applied: string[] = [];
    for (const { name, sql, checksum } of readMigrations()) {
      const before = known.get(name);
      if (before === checksum) continue;
      if (before !== undefined) throw new Error(`Migration ${name} has changed since it was applied.`);
      await database
        .run(
          `BEGIN; ${sql}
         INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
         VALUES ('${randomUUID()}', '${checksum}', now(), '${name}', 1); COMMIT;`,
        )
        .catch(async (error) => {
          await database.run("ROLLBACK");
          throw error;
        });
      applied.push(name);
    }
    return applied;
  } finally {
    await database.run(`SELECT pg_advisory_unlock(${migrationLock})`);
  }
}

function readMigrations(): { name: string; sql: string; checksum: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

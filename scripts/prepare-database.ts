/**
 * Migrations, reference data, and what the mode asks for. Ends before the server opens the embedded database.
 * `prepare-database.ts MARK`: does nothing to an embedded database that was prepared under the same mark already.
 */
import { isPreparedFrom, notePrepared } from "@/server/db/embedded-folder";
import { lockFolder } from "@/server/db/folder-lock";
import { env } from "@/server/env";

async function prepare(): Promise<void> {
  const { DATABASE_URL, DATA_DIR, DEMO, FIRST_MANAGER_EMAIL } = env();
  const [given] = process.argv.slice(2);
  // A server's database may have been changed from elsewhere.
  const mark = given && !DATABASE_URL ? [given, DEMO, FIRST_MANAGER_EMAIL].join(" ") : undefined;
  if (mark && isPreparedFrom(DATA_DIR, mark)) {
    lockFolder(DATA_DIR);
    return;
  }
  // Loaded only here: half the time of a start that has nothing to prepare.
  const { prepareDatabase } = await import("@/server/db/prepare");
  const { databaseNow } = await import("@/server/db/clock");
  const { seed } = await import("@/prisma/seed");
  await prepareDatabase(async (database) =>
    seed(database, { demo: DEMO, firstManagerEmail: FIRST_MANAGER_EMAIL, now: await databaseNow(database) }),
  );
  if (mark) notePrepared(DATA_DIR, mark);
}

try {
  await prepare();
} catch (error) {
  // The settings, the data folder and the server each say in a line what is wrong with them.
  console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
  process.exitCode = 1;
}

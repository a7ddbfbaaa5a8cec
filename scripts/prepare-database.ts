/** Migrations, reference data, and what the mode asks for. Ends before the server opens the embedded database. */
import { seed } from "@/prisma/seed";
import { databaseNow } from "@/server/db/clock";
import { prepareDatabase } from "@/server/db/prepare";
import { env } from "@/server/env";

try {
  const { DEMO, FIRST_MANAGER_EMAIL } = env();
  await prepareDatabase(async (database) =>
    seed(database, { demo: DEMO, firstManagerEmail: FIRST_MANAGER_EMAIL, now: await databaseNow(database) }),
  );
} catch (error) {
  // The settings, the data folder and the server each say in a line what is wrong with them.
  console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
  process.exitCode = 1;
}

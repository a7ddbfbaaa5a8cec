/**
 * In each test file, before it: `db()` answers a copy of the template, for this file alone, and DATA_DIR an
 * empty folder. Both go away with the file.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { afterAll, inject } from "vitest";
import { openEmbedded } from "@/server/db/embedded";
import { PrismaClient } from "@/server/db/generated/client";
import { createDatabase, dropDatabase } from "./postgres";

const template = inject("template");
const dataDir = await mkdtemp(join(tmpdir(), "passerelle-test-"));
process.env.DATA_DIR = dataDir;

const shared = globalThis as typeof globalThis & { passerelleDatabase?: PrismaClient; passerelleEngine?: PGlite };

if ("snapshot" in template) {
  const engine = openEmbedded("memory:", new Blob([await readFile(template.snapshot)]));
  shared.passerelleEngine = engine;
  shared.passerelleDatabase = new PrismaClient({
    adapter: new PrismaPGlite(engine),
    transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  });
} else {
  process.env.DATABASE_URL = await createDatabase(template.serverUrl, template.database);
}

afterAll(async () => {
  await shared.passerelleDatabase?.$disconnect();
  if ("serverUrl" in template) await dropDatabase(template.serverUrl, process.env.DATABASE_URL ?? "");
  await rm(dataDir, { recursive: true, force: true });
});

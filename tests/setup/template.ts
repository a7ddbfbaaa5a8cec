/**
 * Before the integration tests: builds one migrated database, that each test file then gets a copy of.
 * Embedded, unless TEST_DATABASE_URL names a PostgreSQL server whose user may create databases.
 * It holds no record: a test makes all it needs.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "@/server/db/embedded";
import { migrateEmbedded, migrateServer } from "@/server/db/prepare";
import { createDatabase, databaseName, dropDatabase } from "./postgres";

export type Template = { snapshot: string } | { serverUrl: string; database: string };

declare module "vitest" {
  export interface ProvidedContext {
    template: Template;
  }
}

export default function setup(project: TestProject): Promise<() => Promise<void>> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  return serverUrl ? templateOnServer(project, serverUrl) : embeddedTemplate(project);
}

async function templateOnServer(project: TestProject, serverUrl: string) {
  const url = await createDatabase(serverUrl);
  await migrateServer(url);
  project.provide("template", { serverUrl, database: databaseName(url) });
  return () => dropDatabase(serverUrl, url);
}

async function embeddedTemplate(project: TestProject) {
  const engine = openEmbedded("memory:");
  await migrateEmbedded(engine);
  const snapshot = await engine.dumpDataDir("none");
  await engine.close();
  const folder = await mkdtemp(join(tmpdir(), "passerelle-template-"));
  const file = join(folder, "snapshot.tar");
  await writeFile(file, Buffer.from(await snapshot.arrayBuffer()));
  project.provide("template", { snapshot: file });
  return () => rm(folder, { recursive: true, force: true });
}

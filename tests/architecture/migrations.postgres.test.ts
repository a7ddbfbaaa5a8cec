import { afterAll, expect, inject, test } from "vitest";
import { migrateServer } from "@/server/db/prepare";
import { createDatabase, dropDatabase } from "../setup/postgres";

const template = inject("template");
if (!("serverUrl" in template)) throw new Error("TEST_DATABASE_URL must name a PostgreSQL server.");
const { serverUrl } = template;
const url = await createDatabase(serverUrl);
afterAll(() => dropDatabase(serverUrl, url));

test("replicas that start together apply each migration once", async () => {
  const runs = await Promise.all(Array.from({ length: 4 }, () => migrateServer(url)));
  const applied = runs.filter((names) => names.length > 0);
  expect(applied).toHaveLength(1);
  expect(applied[0]).toContain("20261123100000_first_tables");
  expect(await migrateServer(url)).toEqual([]);
});

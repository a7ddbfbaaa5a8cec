import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { aPair, as, versionOf } from "./world";

/** Another replica, on which an import of thousands of lines is under way. */
let elsewhere: Client;
beforeAll(async () => {
  elsewhere = new Client({ connectionString: process.env.DATABASE_URL });
  await elsewhere.connect();
});
afterAll(() => elsewhere.end());

test("whoever changes the register during a long import is told to come back, and nothing is half written", async () => {
  const { officer, french, cooperation } = await aPair();
  const input = {
    ...{ slug: french.slug, cooperation: cooperation.slug, sinceYear: "1998", untilYear: "" as const, reason: "" },
    ...{ kind: "twinning" as const, status: "active" as const, themes: ["health" as const] },
    version: await versionOf("cooperation", cooperation.id),
  };
  await elsewhere.query("SELECT pg_advisory_lock(7290419)");
  await expect(as(officer).correctCooperation(input)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  expect(await db().cooperation.findUnique({ where: { id: cooperation.id } })).toMatchObject({ kind: "protocol" });
  // A moment is waited for: the same, sent again, goes through once the import is over.
  const again = as(officer).correctCooperation(input);
  await elsewhere.query("SELECT pg_advisory_unlock(7290419)");
  expect(await again).toEqual({ ok: true });
});

import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { rowsOf } from "@/server/db/rows";
import { anApplicant } from "../../factories/user";

const at = new Date("2026-03-29T01:30:00.250Z");
const everyKind = Prisma.sql`
  SELECT ${"L’été"}::text AS text, ${null}::text AS nothing, ${42}::int AS count, ${9_007_199_254_740_993n}::bigint AS cents,
    ${1.5}::float8 AS share, ${true}::bool AS yes, ${at}::timestamptz AS at, ${["a,b", 'c"d']}::text[] AS texts,
    ${'{"a": [1, null]}'}::jsonb AS document, ARRAY[]::text[] AS none`;
const read = {
  text: "L’été",
  nothing: null,
  count: 42,
  cents: 9_007_199_254_740_993n,
  share: 1.5,
  yes: true,
  at,
  texts: ["a,b", 'c"d'],
  document: { a: [1, null] },
  none: [],
};

test("a statement gives the same rows from the driver, from Prisma and within a transaction", async () => {
  expect(await rowsOf(db(), everyKind)).toEqual([read]);
  expect(await db().$queryRaw(everyKind)).toEqual([read]);
  expect(await db().$transaction((tx) => rowsOf(tx, everyKind))).toEqual([read]);
});

test("within a transaction it is undone with it", async () => {
  const { userId } = await anApplicant();
  const rename = Prisma.sql`UPDATE "user" SET name = ${"Lou Ferrand"} WHERE id = ${userId}::uuid RETURNING name`;
  const undone = db().$transaction(async (tx) => {
    expect(await rowsOf(tx, rename)).toEqual([{ name: "Lou Ferrand" }]);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await db().user.count({ where: { id: userId, name: "Lou Ferrand" } })).toBe(0);
  expect(await rowsOf(db(), rename)).toEqual([{ name: "Lou Ferrand" }]);
});

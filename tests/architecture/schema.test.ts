import { expect, test } from "vitest";
import { schemaDiff } from "@/scripts/schema-diff";

test("the migrations build exactly what prisma/ declares", async () => {
  expect(await schemaDiff()).toBe("");
});

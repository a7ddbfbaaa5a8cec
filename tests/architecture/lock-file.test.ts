import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leftOut } from "@/scripts/steps/lock-file.mjs";

test("a fresh clone can install: the lock file leaves no package out (npm run lock:complete)", () => {
  expect(leftOut(JSON.parse(readFileSync("package-lock.json", "utf8")))).toEqual([]);
});

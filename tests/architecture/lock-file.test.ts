import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leftOut } from "@/scripts/steps/lock-file.mjs";

test.each(["package-lock.json", "tests/bench/lighthouse/package-lock.json"])(
  "a fresh clone can install: %s leaves no package out (npm run lock:complete)",
  (file) => {
    expect(leftOut(JSON.parse(readFileSync(file, "utf8")))).toEqual([]);
  },
);

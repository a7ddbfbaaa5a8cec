import { expect, test } from "vitest";
import { failureOf, failuresTold, isToldUnreachable, type Look } from "./link-check";

test.each<[Look, ReturnType<typeof failureOf>]>([
  [{ status: 200 }, null],
  [{ status: 399 }, null],
  [{ status: 403 }, null],
  [{ status: 429 }, null],
  [{ status: 404 }, "status"],
  [{ status: 410 }, "status"],
  [{ status: 503 }, "status"],
  [{ failure: "private" }, "private"],
  [{ failure: "timeout" }, "timeout"],
])("%j means %s", (look, failure) => expect(failureOf(look)).toBe(failure));

test("the public is told after several failures in a row, never of the first", () => {
  expect(isToldUnreachable(null)).toBe(false);
  expect(isToldUnreachable({ failures: 1 })).toBe(false);
  expect(isToldUnreachable({ failures: failuresTold })).toBe(true);
});

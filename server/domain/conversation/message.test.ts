import { describe, expect, test } from "vitest";
import { applicationStatuses } from "../application/status";
import { longestMessage, messageBody } from "./message";
import { takesAdvice, takesMessages } from "./opening";

describe("the body of a message", () => {
  test.each([
    ["  Bonjour,\n\nmerci.  ", "Bonjour,\n\nmerci."],
    ["a\u0000b\u0007", "ab"],
    ["é\ud800", "é"],
    ["x".repeat(longestMessage), "x".repeat(longestMessage)],
    [` ${"x".repeat(longestMessage)}\n`, "x".repeat(longestMessage)],
  ])("%j is kept as it can be", (typed, kept) => expect(messageBody.parse(typed)).toBe(kept));

  test.each(["", " \n\t ", "\u0000", "x".repeat(longestMessage + 1), "x".repeat(longestMessage * 3)])(
    "%j is no message",
    (typed) => expect(messageBody.safeParse(typed).success).toBe(false),
  );
});

test("one writes about a dossier from its first submission until it is put away", () => {
  expect(applicationStatuses.filter((status) => !takesMessages(status))).toEqual([
    "draft",
    "closed",
    "withdrawn",
    "recovered",
  ]);
});

test("advice is asked and given until the deadline of a published call", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const call = { opensAt: at(10), closesAt: at(20), publishedAt: at(5), resultsNotifiedAt: null };
  expect([at(6), at(10), at(20), new Date(at(20).getTime() + 1)].map((now) => takesAdvice(call, now))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(takesAdvice({ ...call, publishedAt: null }, at(15))).toBe(false);
  expect(takesAdvice({ ...call, resultsNotifiedAt: at(15) }, at(15))).toBe(false);
});

import { expect, test } from "vitest";
import { daysUntil, deadlineOf } from "./deadline";
import { applicationStatuses } from "./status";

const call = { closesAt: new Date("2027-02-15T22:59:00Z") };
const completionDueAt = new Date("2027-03-01T17:00:00Z");

test("only a draft and a returned dossier have a deadline, each its own", () => {
  const found = applicationStatuses.map((status) => [status, deadlineOf({ status, completionDueAt, call })]);
  expect(found.filter(([, deadline]) => deadline !== null)).toEqual([
    ["draft", call.closesAt],
    ["returnedForCompletion", completionDueAt],
  ]);
  expect(deadlineOf({ status: "returnedForCompletion", completionDueAt: null, call })).toBeNull();
});

test.each([
  ["2027-02-01T10:00:00Z", 14],
  ["2027-02-14T22:59:59Z", 1],
  ["2027-02-14T23:00:00Z", 0],
  ["2027-02-15T22:59:00Z", 0],
  ["2027-02-15T22:59:00.001Z", null],
])("at %s there are %s days left", (now, days) => expect(daysUntil(call.closesAt, new Date(now))).toBe(days));

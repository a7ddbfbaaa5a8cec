import { expect, test } from "vitest";
import { call2010, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { reportsUpToDate } from "./reports";

const outstandingReports = [
  { ref: "D-1", number: "TRI10-00007" },
  { ref: "D-2", number: null },
];

test("each report that is due stands against a new dossier, with the way to it", () =>
  expect(reportsUpToDate({ ...noRules, reportsUpToDate: true }, subjectOf(call2010, { outstandingReports }))).toEqual([
    { code: "reportOutstanding", severity: "blocking", field: "lead", subject: "TRI10-00007", dossier: "D-1" },
    { code: "reportOutstanding", severity: "blocking", field: "lead", subject: "D-2", dossier: "D-2" },
  ]));

test("none stands against it until the day that the ministry granted, and each does again from the day after", () => {
  const rules = { ...noRules, reportsUpToDate: true };
  const until = "2026-03-10T22:59:59Z";
  const now = (day: string) => new Date(day);
  const found = (day: string) =>
    reportsUpToDate(rules, {
      ...subjectOf(call2010, {
        outstandingReports: outstandingReports.map((owed) => ({ ...owed, extendedUntil: until })),
      }),
      now: now(day),
    }).map(({ code, severity, since }) => [code, severity, since]);
  const running = ["reportExtended", "warning", "2026-03-10"];
  const over = ["reportExtensionOver", "blocking", "2026-03-10"];
  expect(found("2026-03-10T22:59:59Z")).toEqual([running, running]);
  expect(found("2026-03-10T23:00:00Z")).toEqual([over, over]);
});

test("nothing once all are in, nor in a call that does not ask", () => {
  expect(reportsUpToDate({ ...noRules, reportsUpToDate: true }, subjectOf(call2010))).toEqual([]);
  expect(reportsUpToDate(noRules, subjectOf(call2010, { outstandingReports }))).toEqual([]);
});

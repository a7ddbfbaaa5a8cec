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

test("nothing once all are in, nor in a call that does not ask", () => {
  expect(reportsUpToDate({ ...noRules, reportsUpToDate: true }, subjectOf(call2010))).toEqual([]);
  expect(reportsUpToDate(noRules, subjectOf(call2010, { outstandingReports }))).toEqual([]);
});

import { isExtended } from "../../application/report-extension";
import { parisDay } from "../../paris-time";
import type { Finding, OutstandingReport, Rule } from "./rule";

/**
 * An authority that owes the final report of a dossier files no new one, unless the ministry lets it wait: until the day
 * that was granted, a warning says by when the report is due.
 * Source: règlements since 2010, no new application while a report that is due is missing.
 */
export const reportsUpToDate: Rule = (rules, { outstandingReports, now }) =>
  rules.reportsUpToDate ? outstandingReports.map((report) => outstanding(report, now)) : [];

function outstanding({ ref, number, extendedUntil }: OutstandingReport, now: Date): Finding {
  const owed = { field: "lead", subject: number ?? ref, dossier: ref } as const;
  if (!extendedUntil) return { code: "reportOutstanding", severity: "blocking", ...owed };
  const until = new Date(extendedUntil);
  const since = parisDay(until);
  return isExtended(until, now)
    ? { code: "reportExtended", severity: "warning", ...owed, since }
    : { code: "reportExtensionOver", severity: "blocking", ...owed, since };
}

import type { Rule } from "./rule";

/**
 * An authority that owes the final report of a dossier files no new one.
 * Source: règlements since 2010, no new application while a report that is due is missing.
 */
export const reportsUpToDate: Rule = (rules, { outstandingReports }) =>
  rules.reportsUpToDate
    ? outstandingReports.map(({ ref, number }) => ({
        code: "reportOutstanding",
        severity: "blocking",
        field: "lead",
        subject: number ?? ref,
        dossier: ref,
      }))
    : [];

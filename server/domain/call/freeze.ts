import { parisText } from "../paris-time";
import type { CallPhase } from "./calendar";
import type { CallRules } from "./rules/schema";
import type { CallInput, CallValues } from "./schema";
import type { FieldIssue } from "./typed-fields";

export type CallField = keyof CallInput;

/**
 * What no longer changes in each phase. Numbers given out begin with the code, budgets stand on the years, and from
 * the opening on authorities write their dossiers by the rules: they hold for all who answer the call. While it is open
 * they may be corrected, saying why (rules-history.ts): those who have filed are held to what they filed by.
 * The texts can always be put right. Suspensions of countries also come to an open call: they are imposed on it.
 */
const frozen: Record<CallPhase, readonly CallField[]> = {
  draft: [],
  coming: ["code", "kind", "firstYear"],
  open: ["code", "kind", "firstYear", "countries", "themes", "opensAt"],
  closed: ["code", "kind", "firstYear", "countries", "themes", "opensAt", "rules"],
  resultsPublished: [
    "code",
    "kind",
    "firstYear",
    "countries",
    "themes",
    "envelope",
    "opensAt",
    "closesAt",
    "opinionsDueAt",
    "rules",
  ],
};

/** Deadlines that people count on: they may be put off, never brought forward. */
const laterOnly: Record<CallPhase, readonly ("closesAt" | "opinionsDueAt")[]> = {
  draft: [],
  coming: [],
  open: ["closesAt", "opinionsDueAt"],
  closed: ["closesAt", "opinionsDueAt"],
  resultsPublished: [],
};

export const isFrozen = (field: CallField, phase: CallPhase): boolean => frozen[phase].includes(field);
/** Whether other rules are a correction, to be dated and explained. */
export const isCorrectedInOpen = (phase: CallPhase): boolean => phase === "open";
export const maySuspendCountries = (phase: CallPhase): boolean => phase !== "resultsPublished";

/** What a change of a call touches that its phase forbids, field by field. */
export function frozenChanges(before: CallValues, after: CallValues, phase: CallPhase): FieldIssue[] {
  const isChanged = (field: CallField) => !isSame(compared(before, field, phase), compared(after, field, phase));
  return [
    ...frozen[phase].filter(isChanged).map((field): FieldIssue => ({ field, error: "frozen" })),
    ...laterOnly[phase]
      .filter((field) => after[field] < before[field])
      .map((field): FieldIssue => ({ field, error: "onlyLater" })),
    ...(isCorrection(before, after, phase) && after.correctionNote === ""
      ? [{ field: "correctionNote", error: "required" } as const]
      : []),
  ];
}

/** Whether a change gives an open call other rules. A suspension is imposed on the call, and corrects nothing. */
export const isCorrection = (before: CallValues, after: CallValues, phase: CallPhase): boolean =>
  isCorrectedInOpen(phase) && !isSame(frozenRules(before.rules, phase), frozenRules(after.rules, phase));

/** A field in a form in which equal means the same: the order of countries and themes says nothing. */
function compared(call: CallValues, field: CallField, phase: CallPhase): unknown {
  if (field === "rules") return frozenRules(call.rules, phase);
  if (field === "envelope") return call.envelopes;
  return field === "countries" || field === "themes" ? call[field].toSorted() : call[field];
}

/**
 * The values that a form gave, with the instants of before where the form shows the same minute:
 * what it does not show (seconds, the second of two equal hours) is not lost by saving something else.
 */
export function keepUnshown(before: CallValues, after: CallValues): CallValues {
  const kept = (field: "opensAt" | "closesAt" | "opinionsDueAt") =>
    parisText(before[field]) === parisText(after[field]) ? before[field] : after[field];
  return { ...after, opensAt: kept("opensAt"), closesAt: kept("closesAt"), opinionsDueAt: kept("opinionsDueAt") };
}

const frozenRules = (rules: CallRules, phase: CallPhase): Partial<CallRules> =>
  maySuspendCountries(phase) ? { ...rules, suspendedCountries: [] } : rules;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

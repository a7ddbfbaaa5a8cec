import { z } from "zod";
import { expenditureCategories, markerKinds } from "../application/content";
import { countryCategories } from "../country/categories";
import type { Locale } from "../locale";
import { eurosInFrench, eurosText, parseEuros, parsePercent, percentText } from "../money-text";
import { frenchAuthorityKinds } from "../user/actor";
import {
  applicantForms,
  attachmentKinds,
  type CallRules,
  callRules,
  type StateShareRow,
  shareCombinations,
} from "./rules/schema";
import { rowFor } from "./rules/share-row";
import { type FieldError, filledLine, typed, typedOrBlank, upTo, wholeNumber } from "./typed-fields";

/** The rules of a call as a manager types them, without code: percentages, euros, months. Read as `CallRules`. */

const percent = upTo(10_000, parsePercent);
const euros = upTo(100_000_000_000, parseEuros);
const months = wholeNumber(1, 120);

/** "any" stands for every category or form. */
const choice = <Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(["any", ...codes]).transform((code) => (code === "any" ? null : (code as Codes[number])));

const stateShareRow = z.object({
  category: choice(countryCategories),
  form: choice(applicantForms),
  leadKinds: z.array(z.enum(frenchAuthorityKinds)),
  maxRate: typed(percent, "percent"),
});

const level = <Levels extends readonly [string, ...string[]]>(levels: Levels) => z.enum(levels).transform(Number);
const bonus = z.object({
  marker: z.enum(markerKinds),
  minLevel: level(["1", "2"]),
  addRate: typed(percent, "percent"),
});
const categoryCap = z.object({
  category: z.enum(expenditureCategories),
  minRate: typedOrBlank(percent, "percent"),
  maxRate: typedOrBlank(percent, "percent"),
});
const requiredMarker = z.object({ marker: z.enum(markerKinds), minLevel: level(["0", "1", "2"]) });

/** An attachment that stands for itself says nothing. */
const requiredAttachment = z
  .object({
    kind: z.enum(attachmentKinds),
    alternatives: z.array(z.enum(attachmentKinds)),
    leadKinds: z.array(z.enum(frenchAuthorityKinds)),
  })
  .transform((rule) => ({ ...rule, alternatives: rule.alternatives.filter((kind) => kind !== rule.kind) }));

const suspension = z.object({
  country: z.string().regex(/^[A-Z]{2}$/, "required" satisfies FieldError),
  since: z.iso.date("day" satisfies FieldError),
  source: filledLine(300),
});

/** Rows are read from the top: one that earlier rows cover whole would never apply. */
function shadowedRows(rows: readonly StateShareRow[]): number[] {
  const cases = countryCategories.flatMap((category) =>
    applicantForms.flatMap((form) => frenchAuthorityKinds.map((leadKind) => ({ category, form, leadKind }))),
  );
  const first = cases.map((one) => rowFor(rows, one));
  return rows.flatMap((_, index) => (first.includes(index) ? [] : [index]));
}

const typedRules = z
  .object({
    stateShare: z.array(stateShareRow).max(12),
    shareCombination: z.enum(shareCombinations),
    bonuses: z.array(bonus).max(8),
    shareCeiling: typedOrBlank(percent, "percent"),
    minAuthorities: typed(wholeNumber(2, 50), "amount"),
    authoritiesMin: typedOrBlank(wholeNumber(1, 50), "amount"),
    partnersMin: typedOrBlank(wholeNumber(1, 20), "amount"),
    partnersMax: typedOrBlank(wholeNumber(1, 20), "amount"),
    ownContributionMin: typedOrBlank(percent, "percent"),
    inKindMax: typedOrBlank(percent, "percent"),
    inKindOf: z.enum(["ownContribution", "total"]),
    requestedMin: typedOrBlank(euros, "amount"),
    requestedMax: typedOrBlank(euros, "amount"),
    durationMin: typedOrBlank(months, "months"),
    durationMax: typedOrBlank(months, "months"),
    stateInCash: z.boolean(),
    categoryCaps: z.array(categoryCap).max(10),
    requiredMarkers: z.array(requiredMarker).max(4),
    reportsUpToDate: z.boolean(),
    signOff: z.boolean(),
    confirmationsOf: z.enum(["none", "partners", "all"]),
    confirmationsBlock: z.boolean(),
    graceMinutes: typedOrBlank(wholeNumber(1, 720), "minutes"),
    attachments: z.array(requiredAttachment).max(10),
    suspendedCountries: z.array(suspension).max(50),
  })
  .superRefine((rules, context) => {
    const fault = (path: (string | number)[], message: FieldError) =>
      context.addIssue({ code: "custom", path, message });
    for (const index of shadowedRows(rules.stateShare)) fault(["stateShare", index, "category"], "neverApplies");
    for (const [min, max] of limitPairs)
      if ((rules[min] ?? 0) > (rules[max] ?? Number.POSITIVE_INFINITY)) fault([max], "belowMinimum");
    for (const [index, { minRate, maxRate }] of rules.categoryCaps.entries()) {
      if (minRate === undefined && maxRate === undefined) fault(["categoryCaps", index, "maxRate"], "required");
      if ((minRate ?? 0) > (maxRate ?? 10_000)) fault(["categoryCaps", index, "maxRate"], "belowMinimum");
    }
    if (rules.stateShare.length === 0) {
      if (rules.bonuses.length > 0) fault(["bonuses", 0, "marker"], "needsShare");
      if (rules.shareCeiling !== undefined) fault(["shareCeiling"], "needsShare");
    }
    const twice = <Row>(
      list: string,
      rows: readonly Row[],
      field: string,
      said: (row: Row) => string,
      error: FieldError,
    ) =>
      rows.forEach((row, index) => {
        if (rows.findIndex((other) => said(other) === said(row)) < index) fault([list, index, field], error);
      });
    twice("bonuses", rules.bonuses, "marker", ({ marker, minLevel }) => `${marker} ${minLevel}`, "duplicateRow");
    twice(
      "attachments",
      rules.attachments,
      "kind",
      (one) => JSON.stringify([one.kind, one.leadKinds.toSorted()]),
      "duplicateRow",
    );
    twice("categoryCaps", rules.categoryCaps, "category", ({ category }) => category, "duplicateRow");
    twice("requiredMarkers", rules.requiredMarkers, "marker", ({ marker }) => marker, "duplicateRow");
    twice("suspendedCountries", rules.suspendedCountries, "country", ({ country }) => country, "duplicate");
  });

const limitPairs = [
  ["requestedMin", "requestedMax"],
  ["durationMin", "durationMax"],
  ["partnersMin", "partnersMax"],
] as const;

const limits = (min: number | undefined, max: number | undefined) =>
  min === undefined && max === undefined ? undefined : { min, max };

export const rulesForm = typedRules.transform((rules): CallRules => {
  const { stateShare, bonuses, minAuthorities, authoritiesMin, ownContributionMin, inKindMax, inKindOf } = rules;
  const share = { rows: stateShare, combination: rules.shareCombination, bonuses, ceiling: rules.shareCeiling };
  // Parsed once more, so that what is stored has the very shape that a later reading gives it.
  return callRules.parse({
    stateShare: stateShare.length > 0 ? share : undefined,
    pooling: { minAuthorities },
    authorities: authoritiesMin === undefined ? undefined : { min: authoritiesMin },
    partners: limits(rules.partnersMin, rules.partnersMax),
    ownContribution: ownContributionMin === undefined ? undefined : { minRate: ownContributionMin },
    inKind: inKindMax === undefined ? undefined : { maxRate: inKindMax, of: inKindOf },
    requestedAmount: limits(rules.requestedMin, rules.requestedMax),
    duration: limits(rules.durationMin, rules.durationMax),
    stateInCash: rules.stateInCash,
    categoryCaps: rules.categoryCaps,
    requiredMarkers: rules.requiredMarkers,
    reportsUpToDate: rules.reportsUpToDate,
    signOff: rules.signOff,
    confirmations:
      rules.confirmationsOf === "none"
        ? undefined
        : { of: rules.confirmationsOf, isBlocking: rules.confirmationsBlock },
    graceMinutes: rules.graceMinutes,
    attachments: rules.attachments,
    suspendedCountries: rules.suspendedCountries,
  });
});

export type RulesInput = z.input<typeof rulesForm>;

const textOr = (value: number | undefined, write: (value: number) => string): string =>
  value === undefined ? "" : write(value);

/** The amounts of rules that were typed in one language, as `rulesForm` reads them. */
export const rulesInFrench = (rules: RulesInput, locale: Locale): RulesInput => ({
  ...rules,
  requestedMin: eurosInFrench(rules.requestedMin, locale),
  requestedMax: eurosInFrench(rules.requestedMax, locale),
});

/** Rules as the form shows them to somebody who reads this language; read back to the same rules. */
export function rulesInput(rules: CallRules, locale: Locale = "fr"): RulesInput {
  const percent = (rate: number) => percentText(rate, locale);
  const amount = (cents: number) => eurosText(cents, locale);
  return rulesShown(rules, percent, amount);
}

const rulesShown = (
  rules: CallRules,
  percent: (rate: number) => string,
  amount: (cents: number) => string,
): RulesInput => ({
  stateShare: (rules.stateShare?.rows ?? []).map(({ category, form, leadKinds, maxRate }) => ({
    category: category ?? "any",
    form: form ?? "any",
    leadKinds,
    maxRate: percent(maxRate),
  })),
  shareCombination: rules.stateShare?.combination ?? "strictest",
  bonuses: (rules.stateShare?.bonuses ?? []).map(({ marker, minLevel, addRate }) => ({
    marker,
    minLevel: minLevel === 2 ? "2" : "1",
    addRate: percent(addRate),
  })),
  shareCeiling: textOr(rules.stateShare?.ceiling, percent),
  minAuthorities: String(rules.pooling.minAuthorities),
  authoritiesMin: textOr(rules.authorities?.min, String),
  partnersMin: textOr(rules.partners?.min, String),
  partnersMax: textOr(rules.partners?.max, String),
  ownContributionMin: textOr(rules.ownContribution?.minRate, percent),
  inKindMax: textOr(rules.inKind?.maxRate, percent),
  inKindOf: rules.inKind?.of ?? "ownContribution",
  requestedMin: textOr(rules.requestedAmount?.min, amount),
  requestedMax: textOr(rules.requestedAmount?.max, amount),
  durationMin: textOr(rules.duration?.min, String),
  durationMax: textOr(rules.duration?.max, String),
  stateInCash: rules.stateInCash,
  categoryCaps: rules.categoryCaps.map(({ category, minRate, maxRate }) => ({
    category,
    minRate: textOr(minRate, percent),
    maxRate: textOr(maxRate, percent),
  })),
  requiredMarkers: rules.requiredMarkers.map(({ marker, minLevel }) => ({
    marker,
    minLevel: (["0", "1", "2"] as const)[minLevel] ?? "0",
  })),
  reportsUpToDate: rules.reportsUpToDate,
  signOff: rules.signOff,
  confirmationsOf: rules.confirmations?.of ?? "none",
  confirmationsBlock: rules.confirmations?.isBlocking ?? false,
  graceMinutes: textOr(rules.graceMinutes, String),
  attachments: rules.attachments,
  suspendedCountries: rules.suspendedCountries,
});

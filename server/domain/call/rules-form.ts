import { z } from "zod";
import { countryCategories } from "../country/categories";
import { eurosText, parseEuros, parsePercent, percentText } from "../money-text";
import { frenchAuthorityKinds } from "../user/actor";
import { applicantForms, attachmentKinds, type CallRules, callRules, type StateShareRow } from "./rules/schema";
import { type FieldError, line, typed, typedOrBlank, upTo, wholeNumber } from "./typed-fields";

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
  maxRate: typed(percent, "percent"),
});

const suspension = z.object({
  country: z.string().regex(/^[A-Z]{2}$/, "required" satisfies FieldError),
  since: z.iso.date("day" satisfies FieldError),
  source: line(300),
});

/** Rows are read from the top: one that earlier rows cover whole would never apply. */
function shadowedRows(rows: readonly StateShareRow[]): number[] {
  const cases = countryCategories.flatMap((category) => applicantForms.map((form) => ({ category, form })));
  const first = cases.map(({ category, form }) =>
    rows.findIndex(
      (row) => (row.category === null || row.category === category) && (row.form === null || row.form === form),
    ),
  );
  return rows.flatMap((_, index) => (first.includes(index) ? [] : [index]));
}

const typedRules = z
  .object({
    stateShare: z.array(stateShareRow).max(12),
    minAuthorities: typed(wholeNumber(2, 50), "amount"),
    ownContributionMin: typedOrBlank(percent, "percent"),
    inKindMax: typedOrBlank(percent, "percent"),
    inKindOf: z.enum(["ownContribution", "total"]),
    requestedMin: typedOrBlank(euros, "amount"),
    requestedMax: typedOrBlank(euros, "amount"),
    durationMin: typedOrBlank(months, "months"),
    durationMax: typedOrBlank(months, "months"),
    graceMinutes: typedOrBlank(wholeNumber(1, 720), "minutes"),
    attachments: z
      .array(z.object({ kind: z.enum(attachmentKinds), leadKinds: z.array(z.enum(frenchAuthorityKinds)) }))
      .max(10),
    suspendedCountries: z.array(suspension).max(50),
  })
  .superRefine((rules, context) => {
    const fault = (path: (string | number)[], message: FieldError) =>
      context.addIssue({ code: "custom", path, message });
    for (const index of shadowedRows(rules.stateShare)) fault(["stateShare", index, "category"], "neverApplies");
    if ((rules.requestedMin ?? 0) > (rules.requestedMax ?? Number.POSITIVE_INFINITY))
      fault(["requestedMax"], "belowMinimum");
    if ((rules.durationMin ?? 0) > (rules.durationMax ?? Number.POSITIVE_INFINITY))
      fault(["durationMax"], "belowMinimum");
    rules.suspendedCountries.forEach(({ country }, index, all) => {
      if (all.findIndex((other) => other.country === country) < index)
        fault(["suspendedCountries", index, "country"], "duplicate");
    });
  });

const limits = (min: number | undefined, max: number | undefined) =>
  min === undefined && max === undefined ? undefined : { min, max };

export const rulesForm = typedRules.transform((rules): CallRules => {
  const { stateShare, minAuthorities, ownContributionMin, inKindMax, inKindOf } = rules;
  // Parsed once more, so that what is stored has the very shape that a later reading gives it.
  return callRules.parse({
    stateShare: stateShare.length > 0 ? { rows: stateShare } : undefined,
    pooling: { minAuthorities },
    ownContribution: ownContributionMin === undefined ? undefined : { minRate: ownContributionMin },
    inKind: inKindMax === undefined ? undefined : { maxRate: inKindMax, of: inKindOf },
    requestedAmount: limits(rules.requestedMin, rules.requestedMax),
    duration: limits(rules.durationMin, rules.durationMax),
    graceMinutes: rules.graceMinutes,
    attachments: rules.attachments,
    suspendedCountries: rules.suspendedCountries,
  });
});

export type RulesInput = z.input<typeof rulesForm>;

const textOr = (value: number | undefined, write: (value: number) => string): string =>
  value === undefined ? "" : write(value);

/** Rules as the form shows them; read back to the same rules. */
export const rulesInput = (rules: CallRules): RulesInput => ({
  stateShare: (rules.stateShare?.rows ?? []).map(({ category, form, maxRate }) => ({
    category: category ?? "any",
    form: form ?? "any",
    maxRate: percentText(maxRate),
  })),
  minAuthorities: String(rules.pooling.minAuthorities),
  ownContributionMin: textOr(rules.ownContribution?.minRate, percentText),
  inKindMax: textOr(rules.inKind?.maxRate, percentText),
  inKindOf: rules.inKind?.of ?? "ownContribution",
  requestedMin: textOr(rules.requestedAmount?.min, eurosText),
  requestedMax: textOr(rules.requestedAmount?.max, eurosText),
  durationMin: textOr(rules.duration?.min, String),
  durationMax: textOr(rules.duration?.max, String),
  graceMinutes: textOr(rules.graceMinutes, String),
  attachments: rules.attachments,
  suspendedCountries: rules.suspendedCountries,
});

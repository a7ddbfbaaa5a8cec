import { formatAmount, formatDate, formatPercent } from "@/i18n/format";
import { applicantForms, type CallRules } from "@/server/domain/call/rules/schema";
import { type CountryCategory, categoryOf, countryCategories } from "@/server/domain/country/categories";
import type { Locale } from "@/server/domain/locale";
import type { BasisPoints } from "@/server/domain/money";

/** One thing that the rules ask, as a message of the catalogue "rules" and what stands in it. */
export interface RuleSentence {
  key:
    | `stateShare.${"one" | "byForm" | "singleOnly" | "pooledOnly" | "none"}`
    | "pooling"
    | "stateInCash"
    | "ownContribution"
    | `inKind.${"ofOwn" | "ofTotal"}`
    | "balance"
    | `requestedAmount.${Limits}`
    | `duration.${Limits}`;
  values: Record<string, string | number>;
}
type Limits = "between" | "min" | "max";

export interface RulesReader {
  locale: Locale;
  /** The categories that a partner's country may have in this call. */
  categories: readonly CountryCategory[];
}

/** The categories of a call's countries on a day, in the usual order; all of them when it names none. */
export function categoriesOf(countries: readonly string[], day: Date): CountryCategory[] {
  const found = new Set(countries.map((country) => categoryOf(country, day)));
  return countryCategories.filter((category) => found.size === 0 || found.has(category));
}

/** What the rules ask of the money, in the order in which a dossier is put together. */
export function fundingSentences(rules: CallRules, reader: RulesReader): RuleSentence[] {
  const { locale } = reader;
  const shares = stateShareSentences(rules, reader);
  const isByForm = shares.some(({ key }) => key !== "stateShare.one" && key !== "stateShare.none");
  const { ownContribution, inKind, requestedAmount } = rules;
  const amount = (cents: number) => formatAmount(cents, locale);
  return [
    ...shares,
    ...(isByForm ? [{ key: "pooling" as const, values: { count: rules.pooling.minAuthorities } }] : []),
    ...(requestedAmount ? limitSentence("requestedAmount", requestedAmount, amount) : []),
    { key: "stateInCash", values: {} },
    ...(ownContribution
      ? [{ key: "ownContribution" as const, values: { rate: formatPercent(ownContribution.minRate, locale) } }]
      : []),
    ...(inKind
      ? [
          {
            key: inKind.of === "total" ? ("inKind.ofTotal" as const) : ("inKind.ofOwn" as const),
            values: { rate: formatPercent(inKind.maxRate, locale) },
          },
        ]
      : []),
    { key: "balance", values: {} },
  ];
}

export const durationSentences = ({ duration }: CallRules): RuleSentence[] =>
  duration ? limitSentence("duration", duration, (months) => months) : [];

/** The State's share, one sentence for each category of country that is treated apart. */
function stateShareSentences({ stateShare }: CallRules, { locale, categories }: RulesReader): RuleSentence[] {
  if (!stateShare) return [{ key: "stateShare.none", values: { scope: "all" } }];
  // The first row that fits applies: what counts is the ceiling of each case, not the rows.
  const ceiling = (category: CountryCategory, form: (typeof applicantForms)[number]) =>
    stateShare.rows.find(
      (row) => (row.category === null || row.category === category) && (row.form === null || row.form === form),
    )?.maxRate;
  const cases = categories.map((category) => {
    const [single, pooled] = applicantForms.map((form) => ceiling(category, form));
    return { category, single, pooled };
  });
  const [first] = cases;
  const isUniform = cases.every(({ single, pooled }) => single === first?.single && pooled === first?.pooled);
  return (isUniform ? cases.slice(0, 1) : cases).map(({ category, single, pooled }) => {
    const share = (rate: BasisPoints | undefined) => (rate === undefined ? "" : formatPercent(rate, locale));
    const values = {
      scope: isUniform ? "all" : category,
      rate: share(single),
      single: share(single),
      pooled: share(pooled),
    };
    if (single === pooled) return { key: single === undefined ? "stateShare.none" : "stateShare.one", values };
    if (pooled === undefined) return { key: "stateShare.singleOnly", values };
    return { key: single === undefined ? "stateShare.pooledOnly" : "stateShare.byForm", values };
  });
}

function limitSentence(
  rule: "requestedAmount" | "duration",
  { min, max }: { min?: number; max?: number },
  write: (value: number) => string | number,
): RuleSentence[] {
  const values = { ...(min !== undefined && { min: write(min) }), ...(max !== undefined && { max: write(max) }) };
  if (min !== undefined && max !== undefined) return [{ key: `${rule}.between`, values }];
  if (min !== undefined) return [{ key: `${rule}.min`, values }];
  return max === undefined ? [] : [{ key: `${rule}.max`, values }];
}

/** The day from which a country is suspended, in words. */
export const suspensionDay = (since: string, locale: Locale): string =>
  formatDate(new Date(`${since}T12:00:00Z`), locale);

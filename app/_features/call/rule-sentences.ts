import { formatAmount, formatDate, formatPercent } from "@/i18n/format";
import type { ExpenditureCategory, MarkerKind } from "@/server/domain/application/content";
import { applicantForms, type CallRules, type ShareCombination } from "@/server/domain/call/rules/schema";
import { type CountryCategory, categoryOf, countryCategories } from "@/server/domain/country/categories";
import type { Locale } from "@/server/domain/locale";
import type { BasisPoints } from "@/server/domain/money";

/** One thing that the rules ask, as a message of the catalogue "rules" and what stands in it. */
export interface RuleSentence {
  key:
    | `stateShare.${"one" | "byForm" | "singleOnly" | "pooledOnly" | "none"}`
    | "pooling"
    | `combination.${ShareCombination}`
    | "bonus"
    | "ceiling"
    | "authorities"
    | `partners.${Limits}`
    | "reportsUpToDate"
    | `marker.${"said" | "reached"}`
    | "categoryCap"
    | "stateInCash"
    | "ownContribution"
    | `inKind.${"ofOwn" | "ofTotal"}`
    | "balance"
    | `requestedAmount.${Limits}`
    | `duration.${Limits}`;
  values: Record<string, string | number>;
  /** Values that are names of the catalogue "vocabulary". */
  words?: Record<string, VocabularyKey>;
}
export type VocabularyKey = `markers.${MarkerKind}` | `levels.${"0" | "1" | "2"}` | `categories.${ExpenditureCategory}`;
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
  const isByForm = shares.some(({ key }) => /^stateShare\.(byForm|singleOnly|pooledOnly)$/.test(key));
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
    ...rules.categoryCaps.map(({ category, maxRate }) => ({
      key: "categoryCap" as const,
      values: { rate: formatPercent(maxRate, locale) },
      words: { name: `categories.${category}` as const },
    })),
    { key: "balance", values: {} },
  ];
}

const levelWord = (level: number) => (["levels.0", "levels.1", "levels.2"] as const)[level] ?? "levels.0";

/** What the rules ask of who carries the project, and with whom. */
export const applicantSentences = ({ authorities, partners, reportsUpToDate }: CallRules): RuleSentence[] => [
  ...(authorities && authorities.min > 1 ? [{ key: "authorities" as const, values: { count: authorities.min } }] : []),
  ...(partners ? limitSentence("partners", partners, (count) => count) : []),
  ...(reportsUpToDate ? [{ key: "reportsUpToDate" as const, values: {} }] : []),
];

/** What the rules ask of the project itself. */
export const projectSentences = (rules: CallRules): RuleSentence[] => [
  ...durationSentences(rules),
  ...rules.requiredMarkers.map(({ marker, minLevel }) => ({
    key: minLevel === 0 ? ("marker.said" as const) : ("marker.reached" as const),
    values: {},
    words: { name: `markers.${marker}` as const, level: levelWord(minLevel) },
  })),
];

/** Says a sentence: `t` of the catalogue "rules", `words` of "vocabulary". */
export const sayRule = (
  { key, values, words = {} }: RuleSentence,
  t: (key: RuleSentence["key"], values: RuleSentence["values"]) => string,
  vocabulary: (key: VocabularyKey) => string,
): string =>
  t(key, { ...values, ...Object.fromEntries(Object.entries(words).map(([name, word]) => [name, vocabulary(word)])) });

const durationSentences = ({ duration }: CallRules): RuleSentence[] =>
  duration ? limitSentence("duration", duration, (months) => months) : [];

/** The State's share, one sentence for each category of country that is treated apart. */
function stateShareSentences({ stateShare }: CallRules, { locale, categories }: RulesReader): RuleSentence[] {
  if (!stateShare) return [{ key: "stateShare.none", values: { scope: "all" } }];
  // The first row that fits applies: what counts is the ceiling of each case, not the rows.
  const ceiling = (category: CountryCategory, form: (typeof applicantForms)[number]) => {
    const rate = stateShare.rows.find(
      (row) => (row.category === null || row.category === category) && (row.form === null || row.form === form),
    )?.maxRate;
    return rate === undefined ? undefined : Math.min(rate, stateShare.ceiling ?? rate);
  };
  const cases = categories.map((category) => {
    const [single, pooled] = applicantForms.map((form) => ceiling(category, form));
    return { category, single, pooled };
  });
  const [first] = cases;
  const isUniform = cases.every(({ single, pooled }) => single === first?.single && pooled === first?.pooled);
  const shares = (isUniform ? cases.slice(0, 1) : cases).map(({ category, single, pooled }): RuleSentence => {
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
  return [
    ...shares,
    // Countries of one rate come to the same whichever way they are combined.
    ...(isUniform ? [] : [{ key: `combination.${stateShare.combination}` as const, values: {} }]),
    ...additionSentences(stateShare, locale),
  ];
}

function additionSentences({ bonuses, ceiling }: NonNullable<CallRules["stateShare"]>, locale: Locale): RuleSentence[] {
  const additions = bonuses.map(({ marker, minLevel, addRate }) => ({
    key: "bonus" as const,
    values: { rate: formatPercent(addRate, locale) },
    words: { name: `markers.${marker}` as const, level: levelWord(minLevel) },
  }));
  if (additions.length === 0 || ceiling === undefined) return additions;
  return [...additions, { key: "ceiling", values: { rate: formatPercent(ceiling, locale) } }];
}

function limitSentence(
  rule: "requestedAmount" | "duration" | "partners",
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

import { formatAmount, formatDate, formatPercent } from "@/i18n/format";
import type { ExpenditureCategory, MarkerKind } from "@/server/domain/application/content";
import type { CallRules, ShareCombination } from "@/server/domain/call/rules/schema";
import { type CountryCategory, categoryOf, countryCategories } from "@/server/domain/country/categories";
import type { Locale } from "@/server/domain/locale";
import type { FrenchAuthorityKind } from "@/server/domain/user/actor";
import { levelWord, stateShareSentences } from "./state-share-sentences";

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
    | `category${"Floor" | "Cap"}`
    | "stateInCash"
    | "ownContribution"
    | `inKind.${"ofOwn" | "ofTotal"}`
    | "balance"
    | `requestedAmount.${Limits}`
    | `duration.${Limits}`;
  values: Record<string, string | number>;
  /** Values that are names of the catalogue "vocabulary". */
  words?: Record<string, VocabularyKey>;
  /** The kinds of lead authority that it holds for, where not for all. */
  leads?: { kinds: readonly FrenchAuthorityKind[]; locale: Locale };
}
/** What the catalogue "rules" is asked for to say a sentence. */
type RuleKey = RuleSentence["key"] | "forLeads" | `leads.${FrenchAuthorityKind}`;
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
    ...(rules.stateInCash ? [{ key: "stateInCash" as const, values: {} }] : []),
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
    ...rules.categoryCaps.flatMap(({ category, minRate, maxRate }) =>
      (
        [
          { key: "categoryFloor", rate: minRate },
          { key: "categoryCap", rate: maxRate },
        ] as const
      ).flatMap(({ key, rate }) =>
        rate === undefined
          ? []
          : [
              {
                key,
                values: { rate: formatPercent(rate, locale) },
                words: { name: `categories.${category}` as const },
              },
            ],
      ),
    ),
    { key: "balance", values: {} },
  ];
}

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
export function sayRule(
  { key, values, words = {}, leads }: RuleSentence,
  t: (key: RuleKey, values: RuleSentence["values"]) => string,
  vocabulary: (key: VocabularyKey) => string,
): string {
  const named = Object.entries(words).map(([name, word]) => [name, vocabulary(word)]);
  const said = t(key, { ...values, ...Object.fromEntries(named) });
  if (!leads) return said;
  const list = new Intl.ListFormat(leads.locale, { type: "disjunction" });
  const kinds = list.format(leads.kinds.map((kind) => t(`leads.${kind}`, {})));
  return t("forLeads", { leads: kinds, said: said.charAt(0).toLowerCase() + said.slice(1) });
}

const durationSentences = ({ duration }: CallRules): RuleSentence[] =>
  duration ? limitSentence("duration", duration, (months) => months) : [];

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

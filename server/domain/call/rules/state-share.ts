import { partnerCountries, spendingByCountry } from "../../application/spending";
import type { CountryCategory } from "../../country/categories";
import { type BasisPoints, type Cents, rateOf, shareOf, sum } from "../../money";
import type { Finding, FindingPart, Rule, RuleSubject } from "./rule";
import type { CallRules } from "./schema";
import { rowFor } from "./share-row";

type RateSubject = Pick<RuleSubject, "content" | "form" | "leadKind" | "categoryOf">;
type StateShareRule = NonNullable<CallRules["stateShare"]>;

/** The most that the State may bring to a dossier. */
export interface StateShareLimit {
  maxCents: Cents;
  /** What `maxCents` is of the total expenditure: the rate that applies or, of several countries, what theirs come to. */
  rate: BasisPoints;
  /** What is spent in each country and the rate there, where the call tells several countries apart. */
  parts?: FindingPart[];
}

const whole: BasisPoints = 10_000;

/** What the project's markers add to any rate. */
const bonusOf = ({ bonuses }: StateShareRule, { project }: RuleSubject["content"]): BasisPoints =>
  sum(
    bonuses.filter(({ marker, minLevel }) => (project.markers[marker] ?? 0) >= minLevel).map(({ addRate }) => addRate),
  );

/** The rate for one category of country (null: for none yet): the first row that fits, with its bonuses, up to the ceiling. */
function rateFor(rule: StateShareRule, { content, form, leadKind }: RateSubject, category: CountryCategory | null) {
  const row = rule.rows[rowFor(rule.rows, { category, form, leadKind })];
  return row ? Math.min(row.maxRate + bonusOf(rule, content), rule.ceiling ?? whole, whole) : null;
}

/**
 * The highest share of the project's total that the State may bring: the strictest among its countries.
 * `null` when the call sets none, or no row fits.
 * Source: règlement of each call (25 % single, 35 % pooled in 2010-2012; 90 % or 70 % by country in 2024).
 */
export function maxStateRate({ stateShare: rule }: CallRules, subject: RateSubject): BasisPoints | null {
  if (!rule) return null;
  const countries = partnerCountries(subject.content);
  const categories = countries.length > 0 ? countries.map(subject.categoryOf) : [null];
  const rates = categories.map((category) => rateFor(rule, subject, category)).filter((rate) => rate !== null);
  return rates.length > 0 ? Math.min(...rates) : null;
}

/**
 * The most that the State may bring to a dossier; null when nothing limits it.
 * Where the call tells the countries of one project apart, it is the sum of what is spent in each country times the rate
 * there, rounded half up once: countries of one rate come to that rate of the total. A country without a rate limits
 * nothing of what is spent in it.
 */
export function stateShareLimit(rules: CallRules, subject: Omit<RuleSubject, "now">): StateShareLimit | null {
  const { stateShare: rule } = rules;
  const total = subject.budget.expenditure.total;
  const rate = maxStateRate(rules, subject);
  if (!rule || rate === null) return null;
  if (rule.combination === "strictest" || partnerCountries(subject.content).length < 2)
    return { maxCents: shareOf(total, rate), rate };
  const parts = spendingByCountry(subject.content, subject.budget.years).map(({ country, cents }) => ({
    country,
    cents,
    rate: rateFor(rule, subject, subject.categoryOf(country)) ?? whole,
  }));
  const weighted = parts.reduce((all, part) => all + BigInt(part.cents) * BigInt(part.rate), 0n);
  const maxCents = Number((weighted + 5_000n) / 10_000n);
  return { maxCents, rate: total === 0 ? rate : rateOf(maxCents, total), parts };
}

/** What is asked of the State stays within its share of the total expenditure. */
export const stateShare: Rule = (rules, subject) => {
  const limit = stateShareLimit(rules, subject);
  const actual = subject.budget.requested.total;
  if (limit === null || actual <= limit.maxCents) return [];
  const { maxCents: expected, rate, parts } = limit;
  const found = {
    severity: "blocking",
    field: "funding",
    unit: "cents",
    expected,
    actual,
    gap: actual - expected,
  } as const;
  return [parts ? { ...found, code: "stateShareByCountry", parts } : { ...found, code: "stateShare", rate }];
};

/** A line of expenditure that says where it is spent names a partner's country. */
export const spendingCountries: Rule = ({ stateShare: rule }, { content }) => {
  if (rule?.combination !== "perCountry") return [];
  const countries = partnerCountries(content);
  return content.expenditure
    .filter(({ country }) => country && !countries.includes(country))
    .map(
      ({ id, country }): Finding => ({
        code: "spentElsewhere",
        severity: "blocking",
        field: `expenditure.${id}`,
        subject: country ?? "",
        alternatives: countries,
      }),
    );
};

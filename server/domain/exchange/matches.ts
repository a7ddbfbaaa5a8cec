import type { Theme } from "../call/themes";
import { isWithin } from "../country/regions";
import type { NoticeKind, NoticeSide, WorkLanguage } from "./vocabulary";

/** What a match is read off: a notice, and where its authority is. */
export interface Matchable {
  id: string;
  side: NoticeSide;
  kind: NoticeKind;
  themes: readonly Theme[];
  /** Where a partner is looked for; empty strings for anywhere. */
  country: string;
  region: string;
  /** Where the authority is. */
  home: { country: string; region: string };
  population: number | null;
  languages: readonly WorkLanguage[];
}

/** What two notices have for each other, with what each reason weighs. Named on the screen as `exchange.reasons.<reason>`. */
export const reasonWeights = {
  /** At least one theme in common: without it there is no match. */
  theme: 40,
  /** Two or more. */
  themes: 15,
  /** One offers, the other asks. */
  complementary: 20,
  /** It is in the region that the notice looks in. */
  region: 15,
  /** It is in the country that the notice looks in. */
  country: 8,
  /** It looks for a partner where the notice's authority is. */
  sought: 8,
  /** Neither is more than three times as large as the other. */
  population: 6,
  /** A language to work in. */
  language: 4,
} as const;
export type MatchReason = keyof typeof reasonWeights;
export const matchReasons = Object.keys(reasonWeights) as MatchReason[];

export interface Match {
  id: string;
  score: number;
  /** The heaviest first. */
  reasons: MatchReason[];
  /** The themes and languages in common, for the words of the reasons. */
  themes: Theme[];
  languages: WorkLanguage[];
}

const alike = 3;
const mostMatches = 10;

/** Whether an authority is where somebody looks: in the region, or one carved out of it; in the country; anywhere. */
const isWhere = (home: Matchable["home"], { country, region }: { country: string; region: string }) =>
  (country === "" || home.country === country) && (region === "" || isWithin(home.region, region));

/** One reason each: whether it holds between a notice and another one. */
const holds: Record<MatchReason, (notice: Matchable, other: Matchable) => boolean> = {
  theme: (notice, other) => commonThemes(notice, other).length > 0,
  themes: (notice, other) => commonThemes(notice, other).length > 1,
  complementary: (notice, other) => notice.kind !== other.kind,
  region: (notice, other) => notice.region !== "" && isWhere(other.home, notice),
  country: (notice, other) => notice.country !== "" && other.home.country === notice.country,
  sought: (notice, other) => other.country !== "" && isWhere(notice.home, other),
  population: ({ population: one }, { population: two }) =>
    one !== null && two !== null && Math.max(one, two) <= alike * Math.min(one, two),
  language: (notice, other) => commonLanguages(notice, other).length > 0,
};

const commonThemes = (notice: Matchable, other: Matchable) =>
  notice.themes.filter((theme) => other.themes.includes(theme));
const commonLanguages = (notice: Matchable, other: Matchable) =>
  notice.languages.filter((language) => other.languages.includes(language));

/** Two ends of a cooperation, with a theme in common, neither in a country where the other does not look. */
const isPossible = (notice: Matchable, other: Matchable): boolean =>
  notice.side !== other.side &&
  holds.theme(notice, other) &&
  (notice.country === "" || other.home.country === notice.country) &&
  (other.country === "" || notice.home.country === other.country);

/** The notices that answer one, each with the reasons: the best first, ten at most. */
export function matchesOf(notice: Matchable, others: readonly Matchable[]): Match[] {
  return others
    .filter((other) => other.id !== notice.id && isPossible(notice, other))
    .map((other) => {
      const reasons = matchReasons.filter((reason) => holds[reason](notice, other));
      return {
        id: other.id,
        score: reasons.reduce((sum, reason) => sum + reasonWeights[reason], 0),
        reasons: reasons.sort((one, two) => reasonWeights[two] - reasonWeights[one]),
        themes: commonThemes(notice, other),
        languages: commonLanguages(notice, other),
      };
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, mostMatches);
}

import { formatPercent } from "@/i18n/format";
import { applicantForms, type CallRules } from "@/server/domain/call/rules/schema";
import { rowFor } from "@/server/domain/call/rules/share-row";
import type { CountryCategory } from "@/server/domain/country/categories";
import type { Locale } from "@/server/domain/locale";
import type { BasisPoints } from "@/server/domain/money";
import { type FrenchAuthorityKind, frenchAuthorityKinds } from "@/server/domain/user/actor";
import type { RuleSentence, RulesReader } from "./rule-sentences";

type StateShare = NonNullable<CallRules["stateShare"]>;

export const levelWord = (level: number) => (["levels.0", "levels.1", "levels.2"] as const)[level] ?? "levels.0";

/** The most that the State brings in one category of country; undefined where no row says. */
interface ShareOfCategory {
  category: CountryCategory;
  single: BasisPoints | undefined;
  pooled: BasisPoints | undefined;
}

/**
 * The State's share: one sentence for each category of country that is treated apart, and for each kind of lead authority
 * that is.
 */
export function stateShareSentences({ stateShare }: CallRules, { locale, categories }: RulesReader): RuleSentence[] {
  if (!stateShare) return [{ key: "stateShare.none", values: { scope: "all" } }];
  const groups = leadsOfOneShare(stateShare, categories);
  const told = groups.map(({ leads, shares }) => ({ leads, shares, isUniform: isOneShare(shares) }));
  return [
    ...told.flatMap(({ leads, shares, isUniform }) =>
      (isUniform ? shares.slice(0, 1) : shares).map((share) => ({
        ...shareSentence(share, isUniform ? "all" : share.category, locale),
        ...(groups.length > 1 && { leads: { kinds: leads, locale } }),
      })),
    ),
    // Countries of one rate come to the same whichever way they are combined.
    ...(told.every(({ isUniform }) => isUniform)
      ? []
      : [{ key: `combination.${stateShare.combination}` as const, values: {} }]),
    ...additionSentences(stateShare, locale),
  ];
}

/** The first row that fits applies: what counts is the ceiling of each case, not the rows. */
function sharesOf(
  { rows, ceiling }: StateShare,
  leadKind: FrenchAuthorityKind,
  categories: readonly CountryCategory[],
) {
  const most = (category: CountryCategory, form: (typeof applicantForms)[number]) => {
    const rate = rows[rowFor(rows, { category, form, leadKind })]?.maxRate;
    return rate === undefined ? undefined : Math.min(rate, ceiling ?? rate);
  };
  return categories.map((category): ShareOfCategory => {
    const [single, pooled] = applicantForms.map((form) => most(category, form));
    return { category, single, pooled };
  });
}

/** The kinds of lead authority that the call treats alike, with what the State brings to them. */
function leadsOfOneShare(rule: StateShare, categories: readonly CountryCategory[]) {
  const groups = new Map<string, { leads: FrenchAuthorityKind[]; shares: ShareOfCategory[] }>();
  for (const lead of frenchAuthorityKinds) {
    const shares = sharesOf(rule, lead, categories);
    const key = JSON.stringify(shares);
    groups.set(key, { leads: [...(groups.get(key)?.leads ?? []), lead], shares });
  }
  return [...groups.values()];
}

const isOneShare = ([first, ...others]: readonly ShareOfCategory[]): boolean =>
  others.every(({ single, pooled }) => single === first?.single && pooled === first?.pooled);

function shareSentence({ single, pooled }: ShareOfCategory, scope: CountryCategory | "all", locale: Locale) {
  const share = (rate: BasisPoints | undefined) => (rate === undefined ? "" : formatPercent(rate, locale));
  const values = { scope, rate: share(single), single: share(single), pooled: share(pooled) };
  const said = (key: "none" | "one" | "byForm" | "singleOnly" | "pooledOnly"): RuleSentence => ({
    key: `stateShare.${key}`,
    values,
  });
  if (single === pooled) return said(single === undefined ? "none" : "one");
  if (pooled === undefined) return said("singleOnly");
  return said(single === undefined ? "pooledOnly" : "byForm");
}

function additionSentences({ bonuses, ceiling }: StateShare, locale: Locale): RuleSentence[] {
  const additions = bonuses.map(({ marker, minLevel, addRate }) => ({
    key: "bonus" as const,
    values: { rate: formatPercent(addRate, locale) },
    words: { name: `markers.${marker}` as const, level: levelWord(minLevel) },
  }));
  if (additions.length === 0 || ceiling === undefined) return additions;
  return [...additions, { key: "ceiling", values: { rate: formatPercent(ceiling, locale) } }];
}

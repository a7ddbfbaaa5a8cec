import { type ApplicationContent, type FundingLine, yearsOf } from "@/server/domain/application/content";
import { type BasisPoints, type Cents, shareOf } from "@/server/domain/money";
import { type DemoCall, isPast } from "../calls";
import type { DemoDossier } from "../dossiers";
import type { ProjectModel } from "../projects";

const euro = 100;

/** An amount over the years of its call; more in the first of three, the remainder in the last. */
export function yearlyAmounts(call: DemoCall, euros: number): Cents[] {
  const total = euros * euro;
  if (call.kind === "annual") return [total];
  const [first, second] = [shareOf(total, 4_000), shareOf(total, 3_000)];
  return [first, second, total - first - second];
}

const cycle = <T>(values: readonly [T, ...T[]], pick: number): T => values[pick % values.length] ?? values[0];

/** What part of the project is asked of the State: below what the rules of each time allow. */
export function askedShare(
  { call, pooledWith, partners }: DemoDossier,
  isInMorocco: boolean,
  pick: number,
): BasisPoints {
  if (isPast(call)) return pooledWith ? 3_400 : cycle([2_500, 2_300, 2_400, 2_000, 2_200], pick);
  return isInMorocco || partners.length > 1 ? cycle([4_500, 4_000], pick) : cycle([6_000, 5_500, 6_500, 5_000], pick);
}

interface BudgetSeed {
  call: DemoCall;
  requested: number;
  share: BasisPoints;
  isPooled: boolean;
  costs: ProjectModel["costs"];
}

/** Expenditure and funding that balance in every year, to the cent. */
export function demoBudget({
  call,
  requested,
  share,
  isPooled,
  costs,
}: BudgetSeed): Pick<ApplicationContent, "expenditure" | "funding"> {
  const state = yearlyAmounts(call, requested);
  // Rounded up to ten euros, so that the State's part never passes its share.
  const totals = state.map((cents) => Math.ceil((cents * 10_000) / share / (10 * euro)) * 10 * euro);
  const years = yearsOf(call);
  const byYear = (amounts: Cents[]) =>
    Object.fromEntries(years.map((year, index) => [String(year), amounts[index] ?? 0]));
  const part = (whole: Cents[], rate: BasisPoints) =>
    whole.map((cents) => Math.floor(shareOf(cents, rate) / euro) * euro);
  const minus = (whole: Cents[], ...parts: Cents[][]) =>
    whole.map((cents, index) => parts.reduce((left, taken) => left - (taken[index] ?? 0), cents));

  const spent = costs.slice(1).map(([, , weight]) => part(totals, weight * 100));
  const spending = [minus(totals, ...spent), ...spent];

  const rest = minus(totals, state);
  const partner = part(rest, 1_500);
  const inKind = part(rest, 1_200);
  const pooled = isPooled ? part(rest, 2_500) : null;
  const lead = minus(rest, partner, inKind, ...(pooled ? [pooled] : []));
  const line = (
    id: string,
    source: FundingLine["source"],
    kind: FundingLine["kind"],
    label: string,
    cents: Cents[],
  ) => ({
    ...{ id, source, kind, label },
    amounts: byYear(cents),
  });
  return {
    expenditure: costs.map(([category, label], index) => ({
      id: `e${index + 1}`,
      category,
      label,
      amounts: byYear(spending[index] ?? []),
    })),
    funding: [
      line("f1", "state", "cash", "", state),
      line("f2", "lead", "cash", "", lead),
      line("f3", "lead", "inKind", "Temps des agents", inKind),
      ...(pooled ? [line("f4", "coAuthority", "cash", "", pooled)] : []),
      line("f5", "partner", "inKind", "Terrain, main-d’œuvre et agents", partner),
    ],
  };
}

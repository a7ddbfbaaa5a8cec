import { regionAsOf } from "../country/regions";

export interface RegionCount {
  /** Code or name of a region. */
  region: string;
  partnerships: number;
}

/** Counts by region, told by the regions of a day: those carved out since count for the one they were in. The most first. */
export function regionsAsOf(counts: readonly RegionCount[], day: Date): RegionCount[] {
  const totals = new Map<string, number>();
  for (const { region, partnerships } of counts) {
    const then = regionAsOf(region, day);
    totals.set(then, (totals.get(then) ?? 0) + partnerships);
  }
  return [...totals]
    .map(([region, partnerships]) => ({ region, partnerships }))
    .sort((one, other) => other.partnerships - one.partnerships || (one.region < other.region ? -1 : 1));
}

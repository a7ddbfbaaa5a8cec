/** How many authorities had begun by the end of a year. */
export interface Growth {
  year: number;
  /** Those whose first link is of this year. */
  begun: number;
  /** Those and all before. */
  total: number;
}

/** The curve of an engagement, from the year of each authority's first link: one point for each year in which any began. */
export function growthOf(firstYears: readonly number[]): Growth[] {
  const begun = new Map<number, number>();
  for (const year of firstYears) begun.set(year, (begun.get(year) ?? 0) + 1);
  let total = 0;
  return [...begun]
    .sort(([one], [other]) => one - other)
    .map(([year, count]) => {
      total += count;
      return { year, begun: count, total };
    });
}

/** How many had begun by the end of a year. */
export const totalBy = (growth: readonly Growth[], year: number): number =>
  growth.findLast((point) => point.year <= year)?.total ?? 0;

/** The curve at its first year, at the end of each decade since, and at the last year in which one began. */
export function milestonesOf(growth: readonly Growth[]): { year: number; total: number }[] {
  const [first, last] = [growth[0]?.year, growth.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  const decades = Array.from(
    { length: Math.ceil((last - first) / 10) },
    (_, turn) => Math.floor(first / 10) * 10 + 10 * turn + 9,
  );
  const years = [first, ...decades.filter((year) => year > first && year < last), ...(last > first ? [last] : [])];
  return years.map((year) => ({ year, total: totalBy(growth, year) }));
}

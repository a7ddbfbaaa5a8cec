import fc from "fast-check";
import { expect, test } from "vitest";
import { decadesOf, type TimelineEvent, timelineOf, type YearCounts } from "./timeline";

test("a timeline goes by year; in one year a link begins before what it brings, and ends last", () => {
  const events: TimelineEvent[] = [
    { kind: "ended", year: 2004, cooperation: "a-b", name: "Bla" },
    { kind: "award", year: 2004, title: "Forages", cents: 100 },
    { kind: "project", year: 1999, title: "Puits" },
    { kind: "began", year: 1961, cooperation: "a-k", name: "Koutiala" },
    { kind: "began", year: 2004, cooperation: "a-b", name: "Bla" },
  ];
  expect(timelineOf(events).map(({ year, events }) => [year, events.map(({ kind }) => kind)])).toEqual([
    [1961, ["began"]],
    [1999, ["project"]],
    [2004, ["began", "award", "ended"]],
  ]);
  expect(timelineOf([])).toEqual([]);
});

const counts = (year: number, facts: Partial<YearCounts> = {}): YearCounts => ({
  ...{ year, begun: 0, projects: 0, awards: 0, cents: 0 },
  ...facts,
});

test("decades count what began in them, and all that began before", () => {
  const decades = decadesOf([
    counts(1984, { begun: 3, projects: 1 }),
    counts(1961, { begun: 1 }),
    counts(2010, { awards: 22, cents: 210_000_000 }),
    counts(1980, { begun: 2 }),
    counts(2011, { awards: 9, cents: 20_000_000 }),
  ]);
  expect(decades.map(({ from, to, begun, total }) => [from, to, begun, total])).toEqual([
    [1960, 1969, 1, 1],
    [1980, 1989, 5, 6],
    [2010, 2011, 0, 6],
  ]);
  expect(decades.at(-1)).toMatchObject({ awards: 31, cents: 230_000_000 });
  expect(decadesOf([])).toEqual([]);
});

test("whatever the years, nothing is lost and nothing counted twice", () => {
  const year = fc.record({
    year: fc.integer({ min: 1950, max: 2040 }),
    begun: fc.nat(50),
    projects: fc.nat(50),
    awards: fc.nat(20),
    cents: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(fc.array(year), (years) => {
      const decades = decadesOf(years);
      for (const key of ["begun", "projects", "awards", "cents"] as const)
        expect(decades.reduce((sum, one) => sum + one[key], 0)).toBe(years.reduce((sum, one) => sum + one[key], 0));
      expect(decades.at(-1)?.total ?? 0).toBe(years.reduce((sum, { begun }) => sum + begun, 0));
    }),
  );
});

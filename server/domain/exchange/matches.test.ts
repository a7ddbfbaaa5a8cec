import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { themes } from "../call/themes";
import { type Matchable, matchesOf, matchReasons, reasonWeights } from "./matches";
import { noticeKinds, noticeSides, workLanguages } from "./vocabulary";

const town: Matchable = {
  ...{ id: "town", side: "french", kind: "request", themes: ["health", "energy"], country: "ML", region: "ML-1" },
  ...{ home: { country: "FR", region: "28" }, population: 20_000, languages: ["fr"] },
};
/** Nothing in common with the town but the theme, and neither is in a country where the other does not look. */
const far: Matchable = {
  ...{ id: "far", side: "foreign", kind: "request", themes: ["health"], country: "", region: "" },
  ...{ home: { country: "ML", region: "ML-5" }, population: null, languages: ["ar"] },
};
const reasonsOf = (notice: Matchable, other: Matchable) => matchesOf(notice, [other])[0]?.reasons ?? null;

describe("each reason", () => {
  test("stands alone for what it says", () => {
    expect(reasonsOf({ ...town, country: "", region: "" }, far)).toEqual(["theme"]);
    const adds = (change: Partial<Matchable>) =>
      (reasonsOf(town, { ...far, ...change }) ?? []).filter((reason) => !["theme", "country"].includes(reason));
    expect(adds({})).toEqual([]);
    expect(adds({ themes: ["energy", "health", "sport"] })).toEqual(["themes"]);
    expect(adds({ kind: "offer" })).toEqual(["complementary"]);
    expect(adds({ home: { country: "ML", region: "ML-1" } })).toEqual(["region"]);
    // Kita was carved out of Kayes.
    expect(adds({ home: { country: "ML", region: "ml-kita" } })).toEqual(["region"]);
    expect(adds({ country: "FR" })).toEqual(["sought"]);
    expect(adds({ country: "FR", region: "28" })).toEqual(["sought"]);
    expect(adds({ country: "FR", region: "53" })).toEqual([]);
    expect(adds({ population: 60_000 })).toEqual(["population"]);
    expect(adds({ population: 60_001 })).toEqual([]);
    expect(adds({ population: 6_667 })).toEqual(["population"]);
    expect(adds({ languages: ["bm", "fr"] })).toEqual(["language"]);
  });

  test("weighs what the table says, and the heaviest is told first", () => {
    const best: Matchable = {
      ...{ id: "best", side: "foreign", kind: "offer", themes: ["energy", "health"], country: "FR", region: "28" },
      ...{ home: { country: "ML", region: "ML-1" }, population: 30_000, languages: ["fr"] },
    };
    const [match] = matchesOf(town, [best]);
    expect([...(match?.reasons ?? [])].sort()).toEqual([...matchReasons].sort());
    expect(match?.score).toBe(Object.values(reasonWeights).reduce((sum, weight) => sum + weight, 0));
    expect(match?.reasons.slice(0, 2)).toEqual(["theme", "complementary"]);
    expect(match).toMatchObject({ themes: ["health", "energy"], languages: ["fr"] });
  });
});

describe("no match", () => {
  test.each([
    ["of the same end", { side: "french" }],
    ["without a theme in common", { themes: ["sport"] }],
    ["in another country than the one looked in", { home: { country: "SN", region: "" } }],
    ["that looks in another country", { country: "BE" }],
    ["with itself", { id: "town" }],
  ] satisfies [string, Partial<Matchable>][])("%s", (_why, change) =>
    expect(matchesOf(town, [{ ...far, ...change }])).toEqual([]),
  );
});

const anyMatchable = fc.record<Matchable>({
  id: fc.uuid(),
  side: fc.constantFrom(...noticeSides),
  kind: fc.constantFrom(...noticeKinds),
  themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 5 }),
  country: fc.constantFrom("", "ML", "FR", "SN"),
  region: fc.constantFrom("", "ML-1", "28"),
  home: fc.record({
    country: fc.constantFrom("ML", "FR", "SN"),
    region: fc.constantFrom("", "ML-1", "ml-kita", "28"),
  }),
  population: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  languages: fc.uniqueArray(fc.constantFrom(...workLanguages), { maxLength: 3 }),
});

test("any notices: the best first, ten at most, each with a theme in common, in whatever order they come", () => {
  fc.assert(
    fc.property(anyMatchable, fc.uniqueArray(anyMatchable, { maxLength: 30, selector: ({ id }) => id }), (own, all) => {
      const matches = matchesOf(own, all);
      expect(matches.length).toBeLessThanOrEqual(10);
      expect(matches.map(({ score }) => score)).toEqual(matches.map(({ score }) => score).sort((a, b) => b - a));
      for (const { reasons, score } of matches) {
        expect(reasons).toContain("theme");
        expect(score).toBe(reasons.reduce((sum, reason) => sum + reasonWeights[reason], 0));
      }
      expect(matchesOf(own, all.toReversed())).toEqual(matches);
    }),
  );
});

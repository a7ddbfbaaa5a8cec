import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import { completeContent } from "@/tests/factories/complete-dossier";
import { applicationContent, emptyContent } from "./content";
import { derivedFacts } from "./facts";

const call = { kind: "triennial", firstYear: 2026 } as const;

test("a dossier is found by its authority, its title, its partners and their places, without accents", () => {
  const [partner] = completeContent([2026]).partners;
  const content = completeContent([2026, 2027, 2028], {
    partners: partner
      ? [partner, { ...partner, id: "p2", name: "Cercle de Kéniéba", country: "SN", region: "SN-X" }]
      : [],
  });
  expect(derivedFacts(content, call, "Alençon")).toEqual({
    title: "Eau potable à Yélimané",
    countries: ["ML", "SN"],
    partnerRegion: "ML-1",
    theme: "waterAndSanitation",
    requestedCents: 1_500_000,
    totalCents: 6_000_000,
    searchText: "alencon eau potable a yelimane commune de yelimane yelimane cercle de kenieba yelimane",
  });
});

test("an empty draft is found by its authority alone, and counts for nothing", () =>
  expect(derivedFacts(emptyContent, call, "Saint-Étienne")).toEqual({
    title: "",
    countries: [],
    partnerRegion: null,
    theme: null,
    requestedCents: 0,
    totalCents: 0,
    searchText: "saint etienne",
  }));

test("whatever a draft says: each country once, amounts in whole cents, a text that a search can compare", () =>
  fc.assert(
    fc.property(arbitraryOf(applicationContent), (content) => {
      const facts = derivedFacts(content, call, "Alençon");
      expect(new Set(facts.countries).size).toBe(facts.countries.length);
      expect(facts.countries).not.toContain("");
      expect(Number.isSafeInteger(facts.requestedCents) && Number.isSafeInteger(facts.totalCents)).toBe(true);
      expect(facts.searchText).toMatch(/^[a-z0-9 ]*$/);
    }),
    { numRuns: 100 },
  ));

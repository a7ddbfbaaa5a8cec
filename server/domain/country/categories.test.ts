import { describe, expect, test } from "vitest";
import { aidEligibleCountries } from "./aid-eligible";
import { categoryOf } from "./categories";
import { leastDevelopedCountries } from "./least-developed";
import { isCountryCode } from "./names";

const on = (day: string) => new Date(`${day}T12:00:00Z`);
const codes = (list: typeof leastDevelopedCountries) =>
  list.map((entry) => (typeof entry === "string" ? entry : entry.country));

describe("the category of a country on a day", () => {
  test.each([
    ["ML", "2010-02-15", "leastDeveloped"],
    ["ML", "2026-11-23", "leastDeveloped"],
    ["BT", "2023-12-12", "leastDeveloped"],
    ["BT", "2023-12-13", "aidEligible"],
    ["ST", "2024-12-12", "leastDeveloped"],
    ["ST", "2024-12-13", "aidEligible"],
    ["BD", "2026-11-23", "leastDeveloped"],
    ["NP", "2026-11-24", "aidEligible"],
    ["CV", "2008-06-01", "aidEligible"],
    ["SS", "2012-06-01", "aidEligible"],
    ["SS", "2013-01-01", "leastDeveloped"],
    ["SN", "2025-01-01", "leastDeveloped"],
    ["MA", "2025-01-01", "aidEligible"],
    ["CL", "2017-12-31", "aidEligible"],
    ["CL", "2018-01-01", "notEligible"],
    ["DE", "2025-01-01", "notEligible"],
    ["FR", "2025-01-01", "notEligible"],
    ["", "2025-01-01", "notEligible"],
    ["constructor", "2025-01-01", "notEligible"],
  ])("%s on %s: %s", (country, day, category) => expect(categoryOf(country, on(day))).toBe(category));
});

describe("the lists", () => {
  test.each([
    ["2010-01-01", 49],
    ["2013-01-01", 49],
    ["2022-01-01", 46],
    ["2025-01-01", 44],
  ])("the least developed countries on %s were %i", (day, count) => {
    const countries = codes(leastDevelopedCountries).filter((code) => categoryOf(code, on(day)) === "leastDeveloped");
    expect(countries).toHaveLength(count);
  });
  test("name countries, each once", () => {
    for (const list of [codes(leastDevelopedCountries), codes(aidEligibleCountries)]) {
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((code) => !isCountryCode(code))).toEqual([]);
    }
  });
  test("a country that leaves the least developed stays eligible for aid", () => {
    const leaving = leastDevelopedCountries.flatMap((entry) =>
      typeof entry === "object" && entry.until ? [entry.country] : [],
    );
    expect(leaving.filter((country) => !codes(aidEligibleCountries).includes(country))).toEqual([]);
  });
});

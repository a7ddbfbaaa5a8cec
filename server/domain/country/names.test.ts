import { expect, test } from "vitest";
import { locales } from "../locale";
import { countryName, countryOptions, isCountryCode } from "./names";

test.each([
  ["ML", "Mali", "Mali"],
  ["CI", "Côte d’Ivoire", "Côte d’Ivoire"],
  ["TD", "Tchad", "Chad"],
  ["US", "États-Unis", "United States"],
  ["LA", "Laos", "Laos"],
  ["ZZ", "ZZ", "ZZ"],
])("%s is %s, %s", (code, french, english) => {
  expect(countryName(code, "fr")).toBe(french);
  expect(countryName(code, "en")).toBe(english);
});

test("every country has a name in each language", () => {
  for (const locale of locales)
    for (const { code, name } of countryOptions(locale)) expect(name, code).toMatch(/^\p{L}.+/u);
  expect(countryOptions("fr").length).toBeGreaterThan(240);
});

test("options come in the order of the language", () => {
  expect(countryOptions("fr", ["SN", "US", "EG", "ML"]).map(({ code }) => code)).toEqual(["EG", "US", "ML", "SN"]);
  expect(countryOptions("en", ["SN", "US", "EG", "ML"]).map(({ code }) => code)).toEqual(["EG", "ML", "SN", "US"]);
});

test("what is no code is told", () => {
  expect(isCountryCode("ML")).toBe(true);
  expect(isCountryCode("toString")).toBe(false);
});

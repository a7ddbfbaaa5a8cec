import { expect, test } from "vitest";
import { regionOfInput } from "./region-input";

test.each([
  ["ML", "Kayes", "ML-1"],
  ["ML", "région de kayes", "ML-1"],
  ["ML", "SEGOU", "ML-4"],
  ["ML", "Timbuktu", "ML-6"],
  ["ML", "ML-5", "ML-5"],
  ["ML", " Gourma ", "Gourma"],
  ["SN", "Kayes", "Kayes"],
  ["ML", "", ""],
])("in %s, %j is %j", (country, typed, region) => expect(regionOfInput(country, typed)).toBe(region));

import { describe, expect, test } from "vitest";
import { labelOf, shortAmount } from "./labels";

describe("the name of a line", () => {
  test.each([
    ["decisionYear", "2010", "", "2010", "2010"],
    ["country", "ML", "", "Mali", "Mali"],
    ["region", "ML-1", "ML", "Kayes (Mali)", "Kayes (Mali)"],
    ["region", "Casamance", "SN", "Casamance (Sénégal)", "Casamance (Senegal)"],
    ["region", "", "ML", "Non précisé (Mali)", "Not stated (Mali)"],
    ["theme", "health", "", "Santé", "Health"],
    ["theme", "", "", "Non précisé", "Not stated"],
    ["authorityKind", "grouping", "", "Groupements", "Groupings"],
    ["call", "triennal-2010", "Triennal 2010-2012", "Triennal 2010-2012", "Triennal 2010-2012"],
  ] as const)("%s %s (%s) is %s, in English %s", (axis, key, detail, fr, en) => {
    expect(labelOf(axis, { key, detail }, "fr")).toBe(fr);
    expect(labelOf(axis, { key, detail }, "en")).toBe(en);
  });
});

test.each([
  [210_000_000, "2,1\u00a0M€", "€2.1m"],
  [20_000_000, "200\u00a0k€", "€200k"],
  [123_456_789_000, "1,23\u00a0Md€", "€1.23bn"],
  [99_996_000, "1\u00a0M€", "€1m"],
  [99_950, "999,50\u00a0€", "€999.50"],
  [0, "0\u00a0€", "€0"],
])("%i cents are in short %s, in English %s", (cents, fr, en) => {
  expect(shortAmount(cents, "fr")).toBe(fr);
  expect(shortAmount(cents, "en")).toBe(en);
});

import { describe, expect, test } from "vitest";
import { axes, axisOf, axisWords, isYearly } from "./axis";
import { csvHref, isWhole, selectionKey, selectionOf } from "./selection";

const read = (address: string) => {
  const { searchParams } = new URL(address, "http://localhost");
  return selectionOf((word) => searchParams.get(word));
};

describe("an axis", () => {
  test.each(axes)("%s is read from its own word", (axis) => expect(axisOf(axisWords[axis])).toBe(axis));

  test.each(["", "decisionYear", "Decision", "toString", null, undefined])("%s is none", (word) =>
    expect(axisOf(word)).toBeNull(),
  );

  test("two of them are years", () => expect(axes.filter(isYearly)).toEqual(["decisionYear", "instalmentYear"]));
});

describe("a selection", () => {
  test("is whole when the address, or an empty form, says nothing", () => {
    for (const address of ["/chiffres", "/chiffres?annee=&appel=&pays="]) {
      const { selection, refused } = read(address);
      expect(isWhole(selection)).toBe(true);
      expect(refused).toEqual([]);
    }
  });

  test("comes back from the address made of it", () => {
    const selection = { year: 2010, call: "triennal-2010-2012", country: "ML" };
    expect(csvHref("region", selection)).toBe("/chiffres.csv?axe=region&annee=2010&appel=triennal-2010-2012&pays=ML");
    expect(read(csvHref("region", selection))).toEqual({ selection, refused: [] });
  });

  test.each([
    ["annee", "20100"],
    ["annee", "deux mille"],
    ["annee", "-2010"],
    ["appel", "../etc"],
    ["appel", "a".repeat(121)],
    ["pays", "Mali"],
    ["pays", "ml"],
  ])("refuses %s=%s, and keeps the rest", (word, value) => {
    const rest = word === "pays" ? "annee=2011" : "pays=ML";
    const { selection, refused } = read(`/chiffres?${word}=${encodeURIComponent(value)}&${rest}`);
    expect(refused).toEqual([word]);
    expect(selectionKey(selection)).toBe(rest);
  });
});

import { describe, expect, test } from "vitest";
import { placesOf } from "../places";
import { codesWithin, isWithin, regionAsOf, regionName, regionsOf } from ".";

const names = (date?: Date) => regionsOf("ML", date).map(({ code }) => regionName(code, "fr"));

describe("the regions of Mali", () => {
  test("are nine in 2011, with Bamako", () =>
    expect(names(new Date("2011-12-01")).sort()).toEqual(
      ["Bamako", "Gao", "Kayes", "Kidal", "Koulikoro", "Mopti", "Sikasso", "Ségou", "Tombouctou"].sort(),
    ));
  test.each([
    ["2016-01-18", 9],
    ["2016-01-19", 11],
    ["2023-03-13", 20],
  ])("are on %s %i, Bamako among them", (day, count) => expect(names(new Date(day))).toHaveLength(count));
  test("have distinct codes", () => expect(new Set(regionsOf("ML").map(({ code }) => code)).size).toBe(20));
  test("have their name in each language", () => {
    expect(regionName("ML-6", "fr")).toBe("Tombouctou");
    expect(regionName("ML-6", "en")).toBe("Timbuktu");
    expect(regionName("ML-4", "en")).toBe("Ségou");
    expect(regionName("Toscane", "fr")).toBe("Toscane");
  });
  test("each newer one has an older one that stood in its place", () => {
    const in2011 = new Date("2011-12-01");
    const codes = new Set(regionsOf("ML", in2011).map(({ code }) => code));
    for (const { code } of regionsOf("ML")) expect(codes).toContain(regionAsOf(code, in2011));
    expect(regionAsOf("ml-kita", in2011)).toBe("ML-1");
    expect(regionAsOf("ml-kita", new Date("2024-01-01"))).toBe("ml-kita");
    expect(regionAsOf("Toscane", in2011)).toBe("Toscane");
  });
});

test("a country that is not recorded has no regions and no places", () => {
  expect(regionsOf("IT")).toEqual([]);
  expect(placesOf("IT")).toEqual([]);
});

describe("the places of Mali", () => {
  test("are each in one of its regions", () => {
    const codes = regionsOf("ML").map(({ code }) => code);
    expect(placesOf("ML").length).toBeGreaterThan(80);
    expect(placesOf("ML").filter(({ region }) => !codes.includes(region))).toEqual([]);
  });
  test("of a region, are also those of the regions carved out of it", () => {
    const ofSikasso = placesOf("ML", "ML-3").map(({ name }) => name);
    expect(ofSikasso).toEqual(expect.arrayContaining(["Sikasso", "Koutiala", "Bougouni"]));
    expect(placesOf("ML", "ml-koutiala").map(({ name }) => name)).toEqual(["Koutiala", "Yorosso"]);
    expect(isWithin("ML-3", "ml-koutiala")).toBe(false);
  });
});

test("a region is looked for with those carved out of it; a name that was typed is only itself", () => {
  expect(codesWithin("ML", "ML-1")).toEqual(["ML-1", "ml-kita", "ml-nioro"]);
  expect(codesWithin("ML", "ml-kita")).toEqual(["ml-kita"]);
  expect(codesWithin("ML", "Toscane")).toEqual(["Toscane"]);
  expect(codesWithin("IT", "Toscane")).toEqual(["Toscane"]);
});

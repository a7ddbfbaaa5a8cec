import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isCountryCode } from "@/server/domain/country/names";
import { placesOf } from "@/server/domain/country/places";
import { isWithin, regionsOf } from "@/server/domain/country/regions";
import { distanceFrom } from "@/server/domain/map/geometry";
import { departmentNames } from "@/server/domain/organisation/territories";
import { franceOutline, middleOf, outlineOf } from "./outlines";

const countries = readdirSync(join(process.cwd(), "server", "map", "outlines"))
  .map((file) => file.replace(/\.geojson$/, ""))
  .filter((name) => name !== "world" && name !== "FR");

describe.each(countries)("the outline of %s", (country) => {
  const outline = outlineOf(country);
  const recorded = regionsOf(country).map(({ code }) => code);
  test("is of a country, in regions that it has had", () => {
    expect(isCountryCode(country)).toBe(true);
    expect(outline?.areas.length).toBeGreaterThan(0);
    if (recorded.length > 0) for (const { code } of outline?.areas ?? []) expect(recorded).toContain(code);
  });
  test("has each of its places in its region, to three kilometres: a position in doubt is left out", () => {
    const outside = outline?.places.filter(({ region, position }) =>
      outline.areas.every(({ code, polygons }) => !(isWithin(region, code) && distanceFrom(polygons, position) < 0.03)),
    );
    expect(outside).toEqual([]);
  });
});

test("all of Mali's recorded places are situated, but for two whose position is not known", () => {
  const situated = new Set(outlineOf("ML")?.places.map(({ name }) => name));
  expect(
    placesOf("ML")
      .flatMap(({ name }) => (situated.has(name) ? [] : [name]))
      .sort(),
  ).toEqual(["Bamba", "Taoudénit"]);
});

test("a country without a file has no outline, whatever it is called", () => {
  for (const country of ["SN", "FR", "world", "../ML", ""]) expect(outlineOf(country)).toBeNull();
});

test("France has the seat of each département and région of the metropole, on its land or at its shore", () => {
  const { seats } = franceOutline();
  const metropolitan = Object.keys(departmentNames).filter((code) => !/^9[78]/.test(code));
  expect(metropolitan.filter((code) => !seats.has(code))).toEqual([]);
  expect([...seats.keys()].filter((key) => key.startsWith("R"))).toHaveLength(13);
  for (const [longitude, latitude] of seats.values())
    expect(longitude > -5 && longitude < 10 && latitude > 41 && latitude < 51.5).toBe(true);
});

test("the world has every country that partners come from, as land or as a point", () => {
  const codes = ["ML", "SN", "BF", "BJ", "TG", "MG", "MA", "VN", "KM", "CV", "HT", "LB", "PS"];
  expect(codes.filter((code) => middleOf(code) === null)).toEqual([]);
  expect(middleOf("XX")).toBeNull();
});

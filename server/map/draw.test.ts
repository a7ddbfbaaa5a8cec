import { expect, test } from "vitest";
import { drawCountry } from "./draw-country";
import { drawRegion } from "./draw-region";
import { drawWorld } from "./draw-world";

const named = (code: string) => code;

test("a country's partnerships end in the regions of its outlines, also those of regions carved out since", () => {
  const regions = [
    { region: "ML-1", partnerships: 3 },
    { region: "ml-kita", partnerships: 1 },
    { region: "", partnerships: 2 },
  ];
  const flows = [
    { seat: "61", region: "ML-1", partnerships: 3 },
    { seat: "974", region: "ml-kita", partnerships: 1 },
    { seat: "", region: "", partnerships: 2 },
  ];
  const drawing = drawCountry("ML", regions, flows, named);
  expect(drawing?.ends.map(({ key, partnerships, lines }) => [key, partnerships, lines.length])).toEqual([
    ["ML-1", 4, 2],
  ]);
  expect(drawing?.areas.map(({ code, shade }) => `${code} ${shade}`).sort()).toContain("ML-1 4");
  expect(drawing?.areas).toHaveLength(9);
  expect(drawing?.france).toMatchObject({ unplaced: 2 });
  expect(drawing?.france.seats.map(({ seat, isOverseas }) => [seat, isOverseas])).toEqual([
    ["61", false],
    ["974", true],
  ]);
  // All of it fits the drawing.
  for (const { x, y, r } of drawing?.ends ?? [])
    expect(x - r > 0 && x + r < 360 && y + r < (drawing?.height ?? 0)).toBe(true);
});

test("a region shows the places whose position is known, whichever of its names their region goes by", () => {
  const places = [
    { place: "Koutiala", region: "ML-3", partnerships: 1 },
    { place: "koutiala", region: "ml-koutiala", partnerships: 2 },
    { place: "Nulle-Part", region: "ML-3", partnerships: 1 },
    { place: "Kayes", region: "ML-3", partnerships: 1 },
  ];
  const flows = places.map((place) => ({ ...place, seat: "61" }));
  const drawing = drawRegion("ML", "ML-3", places, flows);
  expect(drawing?.ends.map(({ name, partnerships }) => [name, partnerships])).toEqual([["Koutiala", 3]]);
  expect(places.map((place) => drawing?.endOf(place) ?? null)).toEqual([
    "ml-koutiala/koutiala",
    "ml-koutiala/koutiala",
    null,
    null,
  ]);
  expect(drawing?.areas.filter(({ isOutside }) => !isOutside).map(({ code }) => code)).toEqual(["ML-3"]);
  expect(drawRegion("ML", "ml-koutiala", places, flows)?.areas.some(({ code }) => code === "ML-3")).toBe(true);
});

test("what has no outline is not drawn", () => {
  expect(drawCountry("SN", [], [], named)).toBeNull();
  expect(drawRegion("SN", "Saint-Louis", [], [])).toBeNull();
  expect(drawRegion("ML", "Toscane", [], [])).toBeNull();
});

test("the world shows each country with a line from France, and says which it has no place for", () => {
  const drawing = drawWorld(
    [
      { country: "ML", partnerships: 160 },
      { country: "KM", partnerships: 2 },
      { country: "XX", partnerships: 1 },
    ],
    named,
  );
  expect(drawing.ends.map(({ key }) => key).sort()).toEqual(["KM", "ML"]);
  expect(drawing.ends.every(({ lines }) => lines.length === 1)).toBe(true);
  expect(drawing.unplaced).toEqual(["XX"]);
  expect(drawing.countries.find(({ code }) => code === "ML")?.shade).toBe(4);
  expect(drawWorld([], named).ends).toEqual([]);
});

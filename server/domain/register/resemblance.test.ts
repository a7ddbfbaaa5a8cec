import { describe, expect, test } from "vitest";
import { isProbablySame, type Resembling, reasonsFor } from "./resemblance";

const one = (facts: Partial<Resembling>): Resembling => ({
  ...{ id: "a", slug: "a", name: "A", region: "ML-1", place: "" },
  ...{ likeness: 1, sameRegion: false, togetherSince: null, ...facts },
});

describe("an authority that resembles the one described", () => {
  test.each([
    [one({}), ["sameName"], false],
    [one({ sameRegion: true }), ["sameName", "sameRegion"], true],
    [one({ likeness: 0.7, sameRegion: true }), ["similarName", "sameRegion"], false],
    [one({ togetherSince: 1984 }), ["samePair", "sameName"], true],
    [one({ likeness: 0.6, togetherSince: 1984 }), ["samePair", "similarName"], false],
  ])("%j", (facts, reasons, isSame) => {
    expect(reasonsFor(facts)).toEqual(reasons);
    expect(isProbablySame(facts)).toBe(isSame);
  });
});

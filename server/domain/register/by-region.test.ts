import { expect, test } from "vitest";
import { regionsAsOf } from "./by-region";

test("a region carved out later counts for the one it was in, and a typed name for itself", () => {
  const counts = [
    { region: "ml-kita", partnerships: 3 },
    { region: "ML-1", partnerships: 2 },
    { region: "ML-5", partnerships: 4 },
    { region: "Thiès", partnerships: 4 },
  ];
  expect(regionsAsOf(counts, new Date("2011-12-31"))).toEqual([
    { region: "ML-1", partnerships: 5 },
    { region: "ML-5", partnerships: 4 },
    { region: "Thiès", partnerships: 4 },
  ]);
  expect(regionsAsOf(counts, new Date("2024-01-01"))[0]).toEqual({ region: "ML-5", partnerships: 4 });
});

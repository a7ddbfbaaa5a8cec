import { expect, test } from "vitest";
import { compareFigures, keyFigures } from "./figures";

const counted = {
  ...{ authorities: 162, memberships: 163, groupings: 25, communes: 115, departments: 12, regions: 11 },
  projects: 340,
};
const quoted = (figure: "authorities" | "memberships", value: number, publishedOn: string) => ({
  ...{ figure, value, publishedOn },
  source: "Ambassade",
});

test("a figure stands beside what was published of it last, with the difference", () => {
  const compared = compareFigures(counted, [
    quoted("memberships", 150, "2010-06-01"),
    quoted("memberships", 162, "2011-12-01"),
    quoted("authorities", 162, "2011-12-01"),
    quoted("authorities", 170, "2009-01-01"),
  ]);
  expect(compared.map(({ figure }) => figure)).toEqual([...keyFigures]);
  expect(compared.find(({ figure }) => figure === "memberships")).toMatchObject({
    counted: 163,
    published: { value: 162, publishedOn: "2011-12-01" },
    difference: 1,
  });
  expect(compared.find(({ figure }) => figure === "authorities")?.difference).toBe(0);
});

test("what nobody published is compared with nothing", () =>
  expect(
    compareFigures(counted, []).every(({ published, difference }) => published === null && difference === null),
  ).toBe(true));

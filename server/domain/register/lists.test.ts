import { expect, test } from "vitest";
import { allLists, readListFile, volumeAsked, volumesOf } from "./lists";

test.each(allLists.flatMap((list) => (["csv", "pdf"] as const).map((format) => [list, format] as const)))(
  "%s comes as %s",
  (list, format) => expect(readListFile(`${list}.${format}`)).toEqual({ list, format }),
);

test.each(["villes", "villes.xlsx", "villes.pdf.csv", "toString.pdf", ".pdf", ""])("%s is no list", (fileName) =>
  expect(readListFile(fileName)).toBeNull(),
);

test("a long list comes in volumes, an empty one in one", () => {
  expect([0, 1, 2_500, 2_501, 10_000].map(volumesOf)).toEqual([1, 1, 1, 2, 4]);
  expect([null, "1", "12", "0", "-1", "1.5", "12345", "x"].map(volumeAsked)).toEqual([
    ...[1, 1, 12, null, null, null, null, null],
  ]);
});

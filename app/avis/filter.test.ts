import { expect, test } from "vitest";
import { filterOf, firstTab, hrefOf } from "./filter";

const paramsOf = (href: string) => Object.fromEntries(new URL(href, "http://localhost").searchParams);

test.each([
  "/avis",
  "/avis?liste=en-retard",
  "/avis?liste=rendus&pays=ML&appel=triennal-2026&q=eau+%26+s%C3%A9gou&page=3",
])("%s holds the whole state of the list", (href) => expect(hrefOf(filterOf(paramsOf(href)))).toBe(href));

test.each([
  { liste: "tout" },
  { page: "0" },
  { page: "-1" },
  { page: "1e9" },
  { page: "x" },
  { q: "  " },
  { pays: ["ML", "SN"] },
])("%o is not understood", (params) => expect(hrefOf(filterOf(params))).toBe("/avis"));

test.each([
  [{ toGive: 0, late: 2 }, "late"],
  [{ toGive: 1, late: 2 }, "toGive"],
  [{ toGive: 0, late: 0 }, "toGive"],
] as const)("who chose no tab sees what waits: %j", (counts, tab) => expect(firstTab(counts)).toBe(tab));

test("a tab that is chosen is said, the first one too", () =>
  expect(hrefOf(filterOf({ pays: "ML" }), { isChosen: true })).toBe("/avis?liste=a-rendre&pays=ML"));

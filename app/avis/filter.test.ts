import { expect, test } from "vitest";
import { filterOf, hrefOf } from "./filter";

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

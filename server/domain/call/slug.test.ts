import { expect, test } from "vitest";
import { freeSlug, slugOf } from "./slug";

test.each([
  ["Appel à projets triennal 2026-2028", 2026, "appel-a-projets-triennal-2026-2028"],
  ["Jeunesse & francophonie", 2027, "jeunesse-francophonie-2027"],
  ["Nouveau", 2026, "nouveau-2026"],
  ["« »", 2026, "2026"],
])("%s, %i", (title, year, slug) => expect(slugOf(title, year)).toBe(slug));

test("a long title is cut between words and keeps its year", () => {
  const slug = slugOf("coopération ".repeat(30), 2026);
  expect(slug.length).toBeLessThanOrEqual(90);
  expect(slug).toMatch(/^(cooperation-)+2026$/);
});

test("a taken address gets a number", () =>
  expect(freeSlug("appel-2026", new Set(["appel-2026", "appel-2026-2"]))).toBe("appel-2026-3"));

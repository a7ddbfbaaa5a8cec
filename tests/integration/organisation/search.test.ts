import { beforeAll, describe, expect, test } from "vitest";
import { loadReferenceData } from "@/prisma/seed/reference";
import { db } from "@/server/db/client";
import { authorityLabel } from "@/server/domain/organisation/label";
import { type AuthoritySearch, searchAuthorities } from "@/server/services/organisation/search";

beforeAll(async () => {
  await loadReferenceData(db());
  // Found by no search for authorities, whatever its name.
  await db().organisation.create({
    data: { kind: "foreignAuthority", name: "Alençon du Mali", searchName: "alencon du mali", countryCode: "ML" },
  });
});

const labels = async (query: string, rest: Omit<AuthoritySearch, "query"> = {}) =>
  (await searchAuthorities({ query, ...rest })).map((hit) => authorityLabel(hit, hit.kind));

describe("an authority is found first", () => {
  test.each([
    ["by its name", "Alençon", "Alençon (61), commune"],
    ["without accents", "alencon", "Alençon (61), commune"],
    ["in capitals, with what stands before", "MAIRIE D'ALENÇON", "Alençon (61), commune"],
    ["by its SIREN", "216100016", "Alençon (61), commune"],
    ["by its SIREN in groups", "216 100 016", "Alençon (61), commune"],
    ["by a SIRET", "21610001600013", "Alençon (61), commune"],
    ["by its INSEE code", "61001", "Alençon (61), commune"],
    ["by a code of Corse, in small letters", "2a004", "Ajaccio (2A), commune"],
    ["with a misspelling", "Alenson", "Alençon (61), commune"],
    ["with a letter missing", "Marseile", "Marseille (13), commune"],
    ["by an abbreviation", "st etienne", "Saint-Étienne (42), commune"],
    ["by another abbreviation", "ste genevieve bois", "Sainte-Geneviève-des-Bois (91), commune"],
    ["when begun", "strasb", "Strasbourg (67), commune"],
    ["with a name of two letters", "Eu", "Eu (76), commune"],
    ["with a name of one letter", "Y", "Y (80), commune"],
    ["with words in another order", "lyon metropole", "Métropole de Lyon (69), grouping"],
    ["by the type of a grouping", "cu alencon", "Communauté urbaine d'Alençon (61), grouping"],
    ["as a département", "conseil départemental de l'Orne", "Département de l'Orne (61)"],
    ["as a département by its number", "61", "Département de l'Orne (61)"],
    ["as a région before the communes that share its name", "Bretagne", "Région Bretagne"],
  ])("%s", async (_, query, label) => expect((await labels(query))[0]).toBe(label));
});

test("homonyms come first, the most populated before, and are told apart", async () => {
  const hits = await searchAuthorities({ query: "saint denis", limit: 4 });
  expect(hits.map(({ name }) => name)).toEqual(Array(4).fill("Saint-Denis"));
  expect(hits.map(({ departmentName }) => departmentName)).toEqual(["La Réunion", "Seine-Saint-Denis", "Aude", "Gard"]);
  expect(hits[1]).toMatchObject({ kind: "commune", inseeCode: "93066", regionName: "Île-de-France" });
  expect(new Set(await labels("saint denis", { limit: 4 })).size).toBe(4);
});

test("the beginning of a SIREN finds all that have it", async () => {
  const hits = await searchAuthorities({ query: "216100", limit: 50 });
  expect(hits.length).toBeGreaterThan(20);
  for (const { siren } of hits) expect(siren).toMatch(/^216100/);
});

test("only the kinds asked for", async () => {
  expect(await labels("alençon", { kinds: ["grouping"] })).toEqual(["Communauté urbaine d'Alençon (61), grouping"]);
  expect(await labels("alençon", { kinds: [] })).toEqual([]);
  expect((await searchAuthorities({ query: "mali" })).filter(({ name }) => name === "Alençon du Mali")).toEqual([]);
});

test("no more than asked for, and never more than 50", async () => {
  expect(await labels("saint", { limit: 3 })).toHaveLength(3);
  expect(await labels("saint", { limit: 5_000 })).toHaveLength(50);
});

test.each(["", "   ", "%", "_", "'; DROP TABLE organisation; --", "\\", "123456789012345678"])(
  "“%s” finds nothing, and does no harm",
  async (query) => expect(await searchAuthorities({ query })).toEqual([]),
);

test("a search by name reads the trigram index", async () => {
  const plan = await db().$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT id FROM organisation
    WHERE kind IN ('commune', 'grouping') AND search_name LIKE '%saint%' AND search_name LIKE '%denis%'`;
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("organisation_search_name_idx");
});

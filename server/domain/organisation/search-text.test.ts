import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authoritySearchText, codeQuery, nameQuery } from "./search-text";

describe("what a name is found by", () => {
  test.each([
    ["Saint-Étienne", "saint etienne"],
    ["St Étienne", "saint etienne"],
    ["Ste-Geneviève-des-Bois", "sainte genevieve des bois"],
    ["L'Haÿ-les-Roses", "l hay les roses"],
    ["Œuilly", "oeuilly"],
    ["CU Alençon", "communaute urbaine alencon"],
    [
      "CC du Pays de Pontchâteau St-Gildas-des-Bois",
      "communaute de communes du pays de pontchateau saint gildas des bois",
    ],
    ["Ca", "ca"],
  ])("%s is found by “%s”", (name, text) => expect(authoritySearchText(name)).toBe(text));

  test("is the same when it is worked out twice", () =>
    fc.assert(
      fc.property(fc.string(), (name) => {
        const text = authoritySearchText(name);
        expect(authoritySearchText(text)).toBe(text);
        expect(text).toMatch(/^[a-z0-9 ]*$/);
      }),
    ));
});

describe("a query by name", () => {
  test.each([
    ["Mairie d'Alençon", "alencon", ["alencon"]],
    ["conseil départemental de l'Orne", "departement de l orne", ["departement", "orne"]],
    ["la Rochelle", "la rochelle", ["rochelle"]],
    ["denis st", "denis saint", ["denis", "saint"]],
    ["L", "l", ["l"]],
    [" -’- ", "", []],
  ])("“%s” asks for “%s”", (query, text, words) => expect(nameQuery(query)).toEqual({ text, words }));
});

describe("a query by number", () => {
  test.each([
    ["216100016", { siren: "216100016", inseeCode: "216100016" }],
    ["216 100 016 00013", { siren: "216100016", inseeCode: null }],
    ["2161000", { siren: "2161000", inseeCode: null }],
    ["61001", { siren: "61001", inseeCode: "61001" }],
    ["2a004", { siren: null, inseeCode: "2A004" }],
    ["61", { siren: null, inseeCode: "61" }],
  ])("“%s”", (query, codes) => expect(codeQuery(query)).toEqual(codes));

  test.each(["Alençon", "", "123456789012345", "2Abc", "1er"])("“%s” is none", (query) =>
    expect(codeQuery(query)).toBeNull(),
  );
});

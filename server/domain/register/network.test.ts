import { describe, expect, test } from "vitest";
import { isSameName, networkForm, networkSlug } from "./network";

const typed = {
  ...{ name: " Réseau  d’essai ", acronym: "RE", regionCodes: ["53", "28", "53"], website: "reseau.example.org" },
  ...{ email: " Contact@Example.org ", emailIsPublic: true, source: "Sa déclaration de mars 2026" },
};
const fieldsRefused = (facts: object) =>
  networkForm.safeParse({ ...typed, ...facts }).error?.issues.map(({ path }) => path[0]) ?? [];

describe("what is typed of a network", () => {
  test("is read as it is kept: each région once, an address with its protocol", () => {
    expect(networkForm.parse(typed)).toMatchObject({
      ...{ name: "Réseau  d’essai", regionCodes: ["28", "53"], website: "https://reseau.example.org" },
      email: "contact@example.org",
    });
  });

  test.each([
    ["reseau.example.org/", "https://reseau.example.org"],
    ["http://reseau.example.org/accueil/", "http://reseau.example.org/accueil/"],
    ["", ""],
  ])("the site %j is kept as %j", (website, kept) => {
    expect(networkForm.parse({ ...typed, website }).website).toBe(kept);
  });

  test.each([
    ["name", { name: "  " }],
    ["acronym", { acronym: "x".repeat(21) }],
    ["regionCodes", { regionCodes: [] }],
    ["regionCodes", { regionCodes: ["7X"] }],
    ["website", { website: "javascript:alert(1)" }],
    ["website", { website: "https://qui:secret@example.org" }],
    ["email", { email: "contact" }],
    ["email", { email: "", emailIsPublic: true }],
    ["source", { source: "" }],
  ])("%s is refused in %j", (field, facts) => expect(fieldsRefused(facts)).toEqual([field]));
});

test("an address in the application is made of the acronym, else of the name", () => {
  expect(networkSlug({ name: "Réseau", acronym: "R.É. 2" })).toBe("r-e-2");
  expect(networkSlug({ name: "Réseau d’essai", acronym: "" })).toBe("reseau-d-essai");
  expect(networkSlug({ name: "…", acronym: "" })).toBe("reseau");
});

test("two names are one when only case, accents and signs differ", () => {
  expect(isSameName("Réseau d’Essai", "reseau d essai")).toBe(true);
  expect(isSameName("Réseau d’essai", "Réseau d’essais")).toBe(false);
});

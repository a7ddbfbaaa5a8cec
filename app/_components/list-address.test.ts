import { expect, test } from "vitest";
import { givenParams, listAddress, paramsOf } from "./list-address";

const paramsAt = (href: string) => paramsOf(new Request(`http://localhost:3000${href}`));

test("a name that is repeated keeps each of its values, as pages read it", () =>
  expect(paramsAt("/?statut=awarded&pays=ML&statut=rejected")).toEqual({
    statut: ["awarded", "rejected"],
    pays: "ML",
  }));

test("an address is read back as it was written", () => {
  const state = { q: "eau & puits", statut: ["awarded", "rejected"], page: "2" };
  expect(paramsAt(listAddress("/liste", state))).toEqual(state);
});

test("what cannot be kept or read is left out of what was given", () => {
  expect(givenParams({ q: "ea\u0000u", vide: "\u0000", rien: "", statut: ["a\u0000", "b"] })).toEqual({
    q: "eau",
    statut: ["a", "b"],
  });
});

import { expect, test } from "vitest";
import { countAuthorities } from "./authorities";
import { emptyContent } from "./content";

const dossier = (...ids: string[]) => ({
  ...emptyContent,
  coAuthorities: ids.map((organisationId) => ({ organisationId, label: organisationId })),
});

test.each([
  ["alone", [], 1],
  ["with another", ["a"], 2],
  ["with another, named twice", ["a", "a"], 2],
  ["with itself", ["lead"], 1],
  ["with itself and two others", ["lead", "a", "b"], 3],
])("an authority %s", (_, ids, count) => expect(countAuthorities(dossier(...ids), "lead")).toBe(count));

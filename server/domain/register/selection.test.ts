import { expect, test } from "vitest";
import { registerSelection, selectionParams } from "./selection";

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return registerSelection((word) => params.get(word));
};

test("an address says what is looked for, and says it again", () => {
  const query = "q=kayes&pays=ML&region=ML-1&categorie=commune&theme=health&type=twinning&etat=active";
  expect(read(query)).toEqual({
    ...{ text: "kayes", country: "ML", region: "ML-1", category: "commune", theme: "health" },
    ...{ kind: "twinning", status: "active" },
  });
  expect(new URLSearchParams(selectionParams(read(query))).toString()).toBe(query);
});

test.each([
  ["q=%20", {}],
  [`q=${"x".repeat(101)}`, {}],
  ["pays=XX", {}],
  ["region=ML-1", {}],
  ["region=ML-1&pays=ZZ", {}],
  ["categorie=ministry", {}],
  ["theme=toString", {}],
  ["type=&etat=closed", {}],
])("%s names nothing that can be looked for", (query, selection) => expect(read(query)).toEqual(selection));

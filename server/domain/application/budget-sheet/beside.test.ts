import fc from "fast-check";
import { expect, test } from "vitest";
import { asThemselves, besideName, besideNamed, distinctNames } from "./beside";

const parties = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 8 }).chain((values) =>
  fc
    .array(fc.oneof(fc.constantFrom("", " ", "Podor", "podor", "Podor (2)", "Matam"), fc.string({ maxLength: 12 })), {
      minLength: values.length,
      maxLength: values.length,
    })
    .map((names) => values.map((value, index) => ({ value, name: names[index] ?? "" }))),
);

test("any parties, also nameless ones and namesakes, are told apart and read back, beside those that are no party any more", () =>
  fc.assert(
    fc.property(parties, fc.array(fc.string({ minLength: 1, maxLength: 40 })), (known, used) => {
      const left = asThemselves(known, used);
      const taken = left.flatMap(({ names }) => names);
      const named = [...left, ...distinctNames(known, ["Sans nom", "Unnamed"], taken)];
      for (const { value } of named) expect(besideNamed(named, besideName(named, value))).toBe(value);
    }),
  ));

test("a name that is borne twice is told by its number, and read only so", () => {
  const named = distinctNames(
    [
      { value: "a", name: "Podor" },
      { value: "b", name: "PODOR" },
      { value: "c", name: "Matam" },
    ],
    ["Sans nom"],
  );
  expect(named.map(({ names }) => names)).toEqual([["Podor (1)"], ["PODOR (2)"], ["Matam"]]);
  expect(["Podor", "podor 2", "matam", ""].map((text) => besideNamed(named, text))).toEqual([null, "b", "c", ""]);
});

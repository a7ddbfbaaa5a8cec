import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLine, cleanText } from "./text";

test.each([
  ["a NUL", "Eau\u0000 potable", "Eau potable"],
  ["other controls", "Eau\u0007\u009f potable", "Eau potable"],
  ["the first half of a character", "Eau \ud83d potable", "Eau  potable"],
  ["the second half", "Eau\udca7", "Eau"],
])("%s is left out", (_, text, clean) => {
  expect(cleanText(text)).toBe(clean);
  expect(cleanLine(text)).toBe(clean);
});

test("whole characters, accents, breaks and tabs stay in a text", () => {
  const text = "Ségou 💧\n\tكايس\r\n";
  expect(cleanText(text)).toBe(text);
});

test("a line has no break, and nothing that turns its neighbours", () => {
  expect(cleanLine("Eau\r\npotable\u2028ici")).toBe("Eau potable ici");
  expect(cleanLine("\u202eelbatop uaE\u202c \u2067x\u2069")).toBe("elbatop uaE x");
  // The mark between an Arabic word and a number belongs to how one writes.
  expect(cleanLine("كايس\u200f 12")).toBe("كايس\u200f 12");
});

test("what is cleaned is well formed, and clean", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("\u0000", "\ud800", "\udfff", "\u202e"), (text, bad) => {
      const clean = cleanLine(`${bad}${text}${bad}`);
      expect(() => encodeURIComponent(clean)).not.toThrow();
      expect(clean).not.toContain("\u0000");
      expect(cleanLine(clean)).toBe(clean);
    }),
  ));

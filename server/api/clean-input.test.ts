import { expect, test } from "vitest";
import { cleanInput } from "./clean-input";

test("every text within is as it can be kept, and all else as it was", () => {
  const file = new Blob(["x"]);
  const at = new Date(0);
  expect(cleanInput({ title: "a\u0000b", rows: [{ label: "\ud800é", cents: 12 }, null], at, file })).toEqual({
    title: "ab",
    rows: [{ label: "é", cents: 12 }, null],
    at,
    file,
  });
  expect(cleanInput(undefined)).toBeUndefined();
});

test("names that objects have of their own stay plain entries", () => {
  const cleaned = cleanInput(JSON.parse('{"__proto__": {"isAdmin": true}}')) as object;
  expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype);
  expect("isAdmin" in cleaned).toBe(false);
});

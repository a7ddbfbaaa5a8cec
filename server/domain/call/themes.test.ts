import { expect, test } from "vitest";
import english from "../../../messages/en/themes.json";
import french from "../../../messages/fr/themes.json";
import { isTheme, themes } from "./themes";

test("every theme has its name in each language, and every name its theme", () => {
  expect(Object.keys(french)).toEqual([...themes]);
  expect(Object.keys(english)).toEqual([...themes]);
});

test("a theme is told from another word", () => {
  expect(isTheme("waterAndSanitation")).toBe(true);
  expect(isTheme("length")).toBe(false);
});

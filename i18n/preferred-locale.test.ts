import { expect, test } from "vitest";
import { preferredLocale } from "./preferred-locale";

test.each([
  [null, "fr"],
  ["", "fr"],
  ["en-GB,en;q=0.9,fr;q=0.8", "en"],
  ["fr-ML, fr;q=0.9, en;q=0.8", "fr"],
  ["bm,fr;q=0.5,en;q=0.9", "en"],
  ["en;q=0, fr;q=0.1", "fr"],
  ["de, it;q=0.5", "fr"],
  ["*;q=, ;;, en", "en"],
] as const)("%s reads %s", (header, locale) => expect(preferredLocale(header)).toBe(locale));

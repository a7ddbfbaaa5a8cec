import { expect, test } from "vitest";
import { partners } from "../places";
import { named } from "./typography";

test.each([
  ["les habitants de {place}", "abomey", "les habitants d’Abomey"],
  ["les habitants de {place}", "essaouira", "les habitants d’Essaouira"],
  ["les habitants de {place}", "kayes", "les habitants de Kayes"],
  ["les agents de {partner}, à {place}", "antsirabe", "les agents de la commune urbaine d’Antsirabe, à Antsirabe"],
  ["les agents de {partner}", "kita", "les agents de la commune urbaine de Kita"],
  ["les agents de {partner}", "diema", "les agents du cercle de Diéma"],
] as const)("%s, with %s", (text, partner, said) => expect(named(text, partners[partner])).toBe(said));

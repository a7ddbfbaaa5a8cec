import { expect, test } from "vitest";
import { bareName } from "./bare-name";

test.each([
  ["Commune urbaine de Koutiala", "koutiala"],
  ["Mairie de la ville de Kayes", "kayes"],
  ["Conseil de cercle de Nioro du Sahel", "nioro sahel"],
  ["Région de Ségou", "segou"],
  ["Town Council of Saint-Louis", "saint louis"],
  ["Commune", "commune"],
])("%s is %s", (name, bare) => expect(bareName(name)).toBe(bare));

import { expect, test } from "vitest";
import { levelOf } from "./level";

test.each([
  ["Commune urbaine de Kayes", "municipality"],
  ["Koutiala", "municipality"],
  ["Cercle de Yélimané", "department"],
  ["Conseil départemental de Matam", "department"],
  ["Région de Kayes", "region"],
  ["Conseil régional de Ségou", "region"],
  ["Intercommunalité « Les Lacs »", "intermunicipal"],
  ["Communauté de communes du Zou", "intermunicipal"],
  ["Regionville", "municipality"],
  ["", "municipality"],
] as const)("%s is a %s", (name, level) => expect(levelOf(name)).toBe(level));

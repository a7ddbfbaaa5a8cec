import { searchable } from "../text";
import type { ForeignLevel } from "./vocabulary";

const beginnings: readonly [RegExp, ForeignLevel][] = [
  [/^(region|conseil regional|assemblee regionale|gouvernorat)\b/, "region"],
  [/^(cercle|conseil de cercle|departement|conseil departemental|province|prefecture)\b/, "department"],
  [/^(communaute|intercommunalite|groupement|syndicat)\b/, "intermunicipal"],
];

/** What a foreign authority is, read off the name that a dossier gives it; a municipality unless the name says more. */
export function levelOf(name: string): ForeignLevel {
  const words = searchable(name);
  return beginnings.find(([beginning]) => beginning.test(words))?.[1] ?? "municipality";
}

import { authoritySearchText } from "../organisation/search-text";

/** Words that say what an authority is, in the languages of those who write: they tell no two apart. */
const generic = new Set([
  ...["commune", "communes", "urbaine", "rurale", "ville", "mairie", "municipalite", "municipality", "town", "city"],
  ...["cercle", "conseil", "departement", "departemental", "province", "prefecture", "region", "regional", "regionale"],
  ...["communaute", "intercommunalite", "groupement", "syndicat", "assemblee", "council", "district", "collectivite"],
  ...["of", "the", "d", "l", "de", "du", "des", "la", "le", "les", "et", "en"],
]);

/** What is left of a name without what an authority is: "Commune urbaine de Koutiala" is "koutiala". The whole, if nothing is. */
export function bareName(name: string): string {
  const text = authoritySearchText(name);
  const telling = text.split(" ").filter((word) => !generic.has(word));
  return telling.length > 0 ? telling.join(" ") : text;
}

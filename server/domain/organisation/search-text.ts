import { searchable } from "../text";

// What people and the dataset write short, and how a name spells it.
const abbreviations: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  stes: "saintes",
  dept: "departement",
  dpt: "departement",
  agglo: "agglomeration",
};

// Only at the beginning of a name: elsewhere they are words ("Cu", "Ca").
const groupingTypes: Readonly<Record<string, string>> = {
  cc: "communaute de communes",
  ca: "communaute d agglomeration",
  cu: "communaute urbaine",
};

// "Mairie d'Alençon" is looked for under "Alençon", "conseil départemental de l'Orne" under "Orne département".
const leadingWords: readonly [RegExp, string][] = [
  [/^(?:ville|mairie|commune) (?:de |du |des |d )/, ""],
  [/^conseil (?:departemental|general) /, "departement "],
  [/^conseil regional /, "region "],
];

/** What a name is found by: plain letters, abbreviations written out. Stored names and queries both go through it. */
export function authoritySearchText(name: string): string {
  const words = searchable(name).split(" ");
  const first = words[0] ?? "";
  return words
    .map((word, index) => (index === 0 && words.length > 1 && groupingTypes[first]) || abbreviations[word] || word)
    .join(" ");
}

const linkWords = new Set(["d", "l", "de", "du", "des", "la", "le", "les", "et", "en"]);

/** A query by name: the whole, and the words that a name must all have, in any order. */
export interface NameQuery {
  text: string;
  words: string[];
}

export function nameQuery(query: string): NameQuery {
  const text = leadingWords.reduce((rest, [pattern, by]) => rest.replace(pattern, by), authoritySearchText(query));
  const words = [...new Set(text.split(" ").filter(Boolean))].slice(0, 8);
  const telling = words.filter((word) => !linkWords.has(word));
  return { text, words: telling.length > 0 ? telling : words };
}

/**
 * A query by number: a SIREN (the first nine digits of a SIRET too), an INSEE code, or the beginning of one.
 * Null for anything else. `siren` and `inseeCode` are what the number may begin.
 */
export function codeQuery(query: string): { siren: string | null; inseeCode: string | null } | null {
  const code = query.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();
  if (!/^\d[\dAB]?\d{0,12}$/.test(code)) return null;
  const siren = /^\d{3,14}$/.test(code) ? code.slice(0, 9) : null;
  const inseeCode = /^(\d|\d[\dAB]\d{0,3}|\d{9})$/.test(code) ? code : null;
  return siren || inseeCode ? { siren, inseeCode } : null;
}

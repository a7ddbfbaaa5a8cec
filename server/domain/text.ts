/** Lower case, without accents, ligatures or punctuation: what a search compares. "Saint-Étienne" becomes "saint etienne". */
export function searchable(text: string): string {
  return text
    .replace(/[œŒ]/g, "oe")
    .replace(/[æÆ]/g, "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

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

/** Controls but for tab and line breaks, and halves of a character: no database keeps them, and nobody typed them. */
const unkeepable = /[^\P{Cc}\t\n\r]|\p{Surrogate}/gu;
/** What turns the direction of all that follows, also beyond the text itself. Marks that act on their neighbour may stay. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;
const lineBreaks = /[\t\n\r\u2028\u2029]+/g;

/** A text of several lines as it can be kept: without U+0000 and other controls, and without lone surrogates. */
export const cleanText = (text: string): string => text.replace(unkeepable, "");

/** A text of one line: as `cleanText`, breaks become spaces, and nothing turns the direction of what stands beside it. */
export const cleanLine = (text: string): string => cleanText(text).replace(turning, "").replace(lineBreaks, " ");

/** Whether a text has the form of an address of e-mail; the server looks closer. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

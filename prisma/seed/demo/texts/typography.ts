/** Sets the spaces that never break in French: before high punctuation, inside quotes, between thousands. */
export const typographic = (text: string): string =>
  text
    .replace(/ ([:;?!»%€])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0")
    .replace(/(\d) (?=\d{3}(?!\d))/g, "$1\u00a0");

/** Every string of a text with its fields. */
export const typographicAll = <T>(value: T): T => JSON.parse(JSON.stringify(value), set) as T;

const set = (_: string, value: unknown): unknown => (typeof value === "string" ? typographic(value) : value);

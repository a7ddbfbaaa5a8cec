/** Sets the spaces that never break in French: before high punctuation, inside quotes, between thousands. */
export const typographic = (text: string): string =>
  text
    .replace(/ ([:;?!»%€])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0")
    .replace(/(\d) (?=\d{3}(?!\d))/g, "$1\u00a0");

/** Every string of a text with its fields. */
export const typographicAll = <T>(value: T): T => JSON.parse(JSON.stringify(value), set) as T;

const set = (_: string, value: unknown): unknown => (typeof value === "string" ? typographic(value) : value);

/** Puts names for "{place}" and "{partner}", with what French makes of "de" before them: "d’Abomey", "du cercle de Kita". */
export const named = (text: string, { place, the }: { place: string; the: string }): string =>
  text
    .replace(/\b([Dd])e \{place\}/g, (_, d: string) => `${d}${/^[aeiouyâàéèêîôû]/i.test(place) ? "’" : "e "}${place}`)
    .replace(/\b([Dd])e \{partner\}/g, (_, d: string) =>
      the.startsWith("le ") ? `${d}u ${the.slice(3)}` : `${d}e ${the}`,
    )
    .replaceAll("{place}", place)
    .replaceAll("{partner}", the);

/** The message before which the address asks for what was written; undefined for the latest. */
export function before(avant: string | string[] | undefined): number | undefined {
  const sequence = Number(avant);
  return Number.isSafeInteger(sequence) && sequence > 1 && sequence <= 1_000_000 ? sequence : undefined;
}

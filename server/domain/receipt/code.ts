/**
 * The code of a receipt: 23 characters drawn by lot (115 bits: not to be guessed, however fast one asks) and one that
 * checks them. Its 32 letters and digits are read aloud and typed without doubt: no I, L, O or U.
 */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const drawnCharacters = 23;
const length = drawnCharacters + 1;

/** A whole code, without hyphens, in capitals. Only `receiptCode` and `readReceiptCode` make one. */
declare const checked: unique symbol;
export type ReceiptCode = string & { readonly [checked]: true };

// The field of 32 elements, by the polynomial x^5 + x^2 + 1: each place weighs its own power of x, so that one wrong
// character, or any two that changed places, always change the sum.
const timesX = (value: number): number => (value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1);
const weighed = (value: number, place: number): number => {
  let result = value;
  for (let times = 0; times < place; times += 1) result = timesX(result);
  return result;
};

/** The sum that a whole code brings to zero; the check character weighs x^0, that is itself. */
const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value, index) => sum ^ weighed(value, length - 1 - index), 0);

/** @param drawn at least 23 random bytes, of which five bits each are used. */
export function receiptCode(drawn: Uint8Array): ReceiptCode {
  if (drawn.length < drawnCharacters) throw new RangeError(`a code needs ${drawnCharacters} random bytes`);
  const values = [...drawn.subarray(0, drawnCharacters)].map((byte) => byte & 31);
  const check = sumOf([...values, 0]);
  return [...values, check].map((value) => alphabet[value]).join("") as ReceiptCode;
}

export type ReadCode =
  | { ok: true; code: ReceiptCode }
  /** Why it cannot be a code: `wrong` when each character may be one and yet they do not go together. */
  | { ok: false; reason: "empty" | "length" | "wrong"; count: number }
  | { ok: false; reason: "character"; character: string };

/** Reads a code as people type it: in any case, with spaces or hyphens anywhere, O for 0, I or L for 1. */
export function readReceiptCode(typed: string): ReadCode {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}.]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const characters = [...text];
  if (characters.length === 0) return { ok: false, reason: "empty", count: 0 };
  const strange = characters.find((character) => !alphabet.includes(character));
  if (strange !== undefined) return { ok: false, reason: "character", character: strange };
  if (characters.length !== length) return { ok: false, reason: "length", count: characters.length };
  if (sumOf(characters.map((character) => alphabet.indexOf(character))) !== 0)
    return { ok: false, reason: "wrong", count: characters.length };
  return { ok: true, code: text as ReceiptCode };
}

const inGroupsOf = (size: number, text: string, between: string): string =>
  (text.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(between);

/** As it is printed, and in addresses: "K7F2-9XQ4-…", six times four. */
export const printedCode = (code: string): string => inGroupsOf(4, code, "-");

/** A fingerprint as it is printed: eight times eight hexadecimal digits. */
export const printedFingerprint = (fingerprint: string): string => inGroupsOf(8, fingerprint, " ");

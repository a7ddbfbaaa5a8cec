import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnCharacters, printedCode, printedFingerprint, readReceiptCode, receiptCode } from "./code";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = fc.uint8Array({ minLength: drawnCharacters, maxLength: drawnCharacters }).map(receiptCode);
const places = fc.integer({ min: 0, max: 23 });

describe("the code of a receipt", () => {
  test("says at least a hundred bits, in letters and digits that are not taken for one another", () => {
    expect(drawnCharacters * Math.log2(alphabet.length)).toBeGreaterThanOrEqual(100);
    fc.assert(fc.property(codes, (code) => /^[0-9A-HJKMNP-TV-Z]{24}$/.test(code)));
    expect(() => receiptCode(new Uint8Array(22))).toThrow(RangeError);
  });

  test("uses every bit that was drawn", () => {
    const drawn = new Uint8Array(drawnCharacters);
    const seen = new Set([receiptCode(drawn)]);
    for (let place = 0; place < drawnCharacters; place += 1)
      for (let bit = 0; bit < 5; bit += 1) {
        const other = drawn.slice();
        other[place] = 1 << bit;
        seen.add(receiptCode(other));
      }
    expect(seen.size).toBe(1 + 5 * drawnCharacters);
  });

  test("is read back however it is typed", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const careless = printedCode(code).toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
        for (const typed of [code, printedCode(code), ` ${careless.replaceAll("-", " ")} `, careless])
          expect(readReceiptCode(typed)).toEqual({ ok: true, code });
      }),
    );
  });

  test("one character mistyped is always seen", () => {
    fc.assert(
      fc.property(codes, places, fc.integer({ min: 0, max: 31 }), (code, place, value) => {
        const typed = code.slice(0, place) + alphabet[value] + code.slice(place + 1);
        expect(readReceiptCode(typed).ok).toBe(typed === code);
      }),
      { numRuns: 2_000 },
    );
  });

  test("two characters that changed places are always seen", () => {
    fc.assert(
      fc.property(codes, places, places, (code, one, other) => {
        const typed = [...code];
        [typed[one], typed[other]] = [typed[other] ?? "", typed[one] ?? ""];
        expect(readReceiptCode(typed.join("")).ok).toBe(typed.join("") === code);
      }),
      { numRuns: 2_000 },
    );
  });

  test("what cannot be a code says why", () => {
    const code = receiptCode(new Uint8Array(drawnCharacters).fill(9));
    expect(readReceiptCode(" - ")).toEqual({ ok: false, reason: "empty", count: 0 });
    expect(readReceiptCode(code.slice(1))).toEqual({ ok: false, reason: "length", count: 23 });
    expect(readReceiptCode(`${code.slice(0, 23)}€`)).toEqual({ ok: false, reason: "character", character: "€" });
    expect(readReceiptCode("U".repeat(24))).toMatchObject({ reason: "character", character: "U" });
    expect(readReceiptCode(`${code.slice(0, 23)}${code.endsWith("0") ? "1" : "0"}`)).toMatchObject({ reason: "wrong" });
  });

  test("is printed in groups", () => {
    expect(printedCode(receiptCode(new Uint8Array(drawnCharacters)))).toBe("0000-0000-0000-0000-0000-0000");
    expect(printedFingerprint("ab".repeat(32))).toBe(Array(8).fill("abababab").join(" "));
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readBlock, writeBlock } from "./block";

test.each([
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a\t\n\tb",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  ["seul", [["seul"]]],
  ["", [[""]]],
  ['"deux\nlignes"\tx', [["deux\nlignes", "x"]]],
  ['"dit ""oui"""\tx', [['dit "oui"', "x"]]],
  ['"cité"\tx', [['"cité"', "x"]]],
  ['12" de diamètre\tx', [['12" de diamètre', "x"]]],
  ['"jamais fermé\tx', [['"jamais fermé', "x"]]],
])("%j", (text, block) => expect(readBlock(text)).toEqual(block));

const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', "\t", "\n", " ", "1"), maxLength: 6 });

test("any block that is written is read back", () =>
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (block) => {
      expect(readBlock(`${writeBlock(block)}\n`)).toEqual(block);
    }),
  ));

import { describe, expect, test } from "vitest";
import { type Caret, type Intent, intentOf } from "./grid-keys";

const whole: Caret = { kind: "text", whole: true, atStart: false, atEnd: false };
const inside: Caret = { kind: "text", whole: false, atStart: false, atEnd: false };
const atEnd: Caret = { ...inside, atEnd: true };
const atStart: Caret = { ...inside, atStart: true };

/** "Ctrl+Shift+z" as somebody presses it. */
function pressed(keys: string, caret: Caret): Intent | null {
  const parts = keys.split("+");
  const has = (name: string) => parts.includes(name);
  return intentOf({ key: parts.at(-1) ?? "", ctrl: has("Ctrl"), shift: has("Shift"), alt: has("Alt") }, caret);
}
const moves = (rows: number, columns: number, extend = false): Intent => ({ do: "move", rows, columns, extend });

describe("the keys of a spreadsheet", () => {
  test.each<[string, Caret, Intent | null]>([
    ["ArrowDown", whole, moves(1, 0)],
    ["ArrowUp", inside, moves(-1, 0)],
    ["ArrowRight", whole, moves(0, 1)],
    ["ArrowRight", atEnd, moves(0, 1)],
    ["ArrowRight", atStart, null],
    ["ArrowLeft", atStart, moves(0, -1)],
    ["ArrowLeft", inside, null],
    ["Shift+ArrowDown", whole, moves(1, 0, true)],
    ["Shift+ArrowLeft", inside, null],
    ["Alt+ArrowDown", whole, null],
    ["Enter", inside, { do: "enter", back: false }],
    ["Shift+Enter", whole, { do: "enter", back: true }],
    ["Enter", { ...whole, kind: "button" }, null],
    ["F2", whole, { do: "edit" }],
    ["Escape", inside, { do: "restore" }],
    ["Delete", whole, { do: "clear" }],
    ["Delete", inside, null],
    ["Home", whole, { do: "edge", row: null, column: "first" }],
    ["Home", inside, null],
    ["End", atEnd, { do: "edge", row: null, column: "last" }],
    ["PageDown", whole, moves(10, 0)],
    ["Ctrl+Home", inside, { do: "edge", row: "first", column: "first" }],
    ["Ctrl+End", inside, { do: "edge", row: "last", column: "last" }],
    ["Ctrl+z", inside, { do: "undo" }],
    ["Ctrl+Shift+Z", inside, { do: "redo" }],
    ["Ctrl+y", whole, { do: "redo" }],
    ["Ctrl+a", whole, { do: "all" }],
    ["Ctrl+a", inside, null],
    ["Ctrl+c", whole, null],
    ["Tab", whole, null],
    ["5", whole, null],
  ])("%s with the caret %j", (keys, caret, intent) => expect(pressed(keys, caret)).toEqual(intent));
});

import { expect, test } from "vitest";
import { UnreadTexts } from "./unread";

function aDevice() {
  const memory = new Map<string, string>();
  return {
    getItem: (name: string) => memory.get(name) ?? null,
    setItem: (name: string, text: string) => void memory.set(name, text),
    removeItem: (name: string) => void memory.delete(name),
    memory,
  };
}
const cell = "expenditure.a1.2027";

test("what cannot be read counts against the dossier, and is there again on the next page", () => {
  const device = aDevice();
  new UnreadTexts("D-1", () => device).note(cell, "12,345", "amountUnreadable");
  const next = new UnreadTexts("D-1", () => device);
  next.restore();
  expect(next.textOf(cell)).toBe("12,345");
  expect(next.findings()).toEqual([{ code: "amountUnreadable", severity: "blocking", field: cell, subject: "12,345" }]);
  const other = new UnreadTexts("D-2", () => device);
  other.restore();
  expect(other.findings()).toEqual([]);
});

test("put right, or with its row gone, nothing is left of it", () => {
  const device = aDevice();
  const texts = new UnreadTexts("D-1", () => device);
  texts.note(cell, "abc", "amountUnreadable");
  texts.note("project.durationMonths", "500", "durationUnreadable");
  texts.note("project.durationMonths", null, "durationUnreadable");
  expect(texts.findings().map(({ field }) => field)).toEqual([cell]);
  texts.keepOnly((field) => field !== cell);
  expect(texts.findings()).toEqual([]);
  expect(device.memory.size).toBe(0);
});

test("a device that keeps nothing holds nobody up", () => {
  const texts = new UnreadTexts("D-1", () => {
    throw new Error("SecurityError");
  });
  texts.restore();
  texts.note(cell, "abc", "amountUnreadable");
  expect(texts.textOf(cell)).toBe("abc");
});

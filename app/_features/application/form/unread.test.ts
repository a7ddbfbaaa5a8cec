import { expect, test } from "vitest";
import { AfterPaint } from "./after-paint";
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
function open(ref: string, device: () => ReturnType<typeof aDevice>) {
  const afterPaint = new AfterPaint(() => {});
  return { texts: new UnreadTexts(ref, device, afterPaint), paint: afterPaint.settle };
}
const cell = "expenditure.a1.2027";

test("what cannot be read counts against the dossier, and is there again on the next page", () => {
  const device = aDevice();
  const page = open("D-1", () => device);
  page.texts.note(cell, "12,345", "amountUnreadable");
  expect(page.texts.textOf(cell)).toBe("12,345");
  page.paint();
  const { texts: next } = open("D-1", () => device);
  next.restore();
  expect(next.textOf(cell)).toBe("12,345");
  expect(next.findings()).toEqual([{ code: "amountUnreadable", severity: "blocking", field: cell, subject: "12,345" }]);
  const { texts: other } = open("D-2", () => device);
  other.restore();
  expect(other.findings()).toEqual([]);
});

test("put right, or with its row gone, nothing is left of it", () => {
  const device = aDevice();
  const { texts, paint } = open("D-1", () => device);
  texts.note(cell, "abc", "amountUnreadable");
  texts.note("project.durationMonths", "500", "durationUnreadable");
  texts.note("project.durationMonths", null, "durationUnreadable");
  paint();
  expect(texts.findings().map(({ field }) => field)).toEqual([cell]);
  texts.keepOnly((field) => field !== cell);
  paint();
  expect(texts.findings()).toEqual([]);
  expect(device.memory.size).toBe(0);
});

test("a device that keeps nothing holds nobody up", () => {
  const { texts, paint } = open("D-1", () => {
    throw new Error("SecurityError");
  });
  texts.restore();
  texts.note(cell, "abc", "amountUnreadable");
  paint();
  expect(texts.textOf(cell)).toBe("abc");
});

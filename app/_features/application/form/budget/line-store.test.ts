import { expect, test, vi } from "vitest";
import type { Line } from "@/server/domain/application/budget-sheet";
import { LineStore } from "./line-store";

const line = (id: string, label = id): Line => ({ id, label, amounts: {} });
function open(lines: Line[]) {
  const toForm = vi.fn<(lines: readonly Line[]) => void>();
  const store = new LineStore(lines, toForm);
  return { store, toForm };
}

test("only the line that is typed in becomes another object, and what it bears besides stays", () => {
  const [a, b] = [{ ...line("a"), country: "SN" }, line("b")];
  const { store, toForm } = open([a, b]);
  store.setCell("a", { kind: "amount", year: "2026", value: 5 });
  expect(store.lines()).toEqual([{ ...a, amounts: { 2026: 5 } }, b]);
  expect(store.lines()[1]).toBe(b);
  expect(toForm).toHaveBeenLastCalledWith(store.lines());
});

test("a list replaced from outside shows, without drawing again the lines that are the same", () => {
  const [a, b] = [line("a"), line("b")];
  const { store, toForm } = open([a, b]);
  const drawn = vi.fn();
  store.subscribe(drawn);
  store.receive([structuredClone(a), structuredClone(b)]);
  expect(drawn).not.toHaveBeenCalled();
  store.receive([structuredClone(a), line("b", "theirs"), line("c")]);
  expect(drawn).toHaveBeenCalledTimes(1);
  expect(store.lines()[0]).toBe(a);
  expect(store.lines().map(({ label }) => label)).toEqual(["a", "theirs", "c"]);
  expect(toForm).not.toHaveBeenCalled();
});

test("undoing after somebody else has written takes back one's own change only, and saves it", () => {
  const { store, toForm } = open([line("a"), line("b")]);
  store.setCell("a", { kind: "label", value: "mine" });
  store.receive([line("a", "mine"), line("b", "theirs")]);
  expect(store.undo()).toBe(true);
  expect(store.lines().map(({ label }) => label)).toEqual(["a", "theirs"]);
  expect(toForm).toHaveBeenLastCalledWith(store.lines());
  expect(store.undo()).toBe(false);
  expect(store.redo()).toBe(true);
  expect(store.lines().map(({ label }) => label)).toEqual(["mine", "theirs"]);
});

test("a budget takes no more lines than it may have", () => {
  const { store } = open([]);
  expect(store.change(Array.from({ length: 301 }, (_, index) => line(String(index))))).toBe(false);
  expect(store.lines()).toEqual([]);
});

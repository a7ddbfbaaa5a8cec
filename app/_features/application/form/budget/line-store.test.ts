import { expect, test, vi } from "vitest";
import type { Line } from "@/server/domain/application/budget-sheet";
import { LineStore } from "./line-store";

const line = (id: string, label = id): Line => ({ id, label, amounts: {} });
function open(lines: Line[]) {
  const toForm = vi.fn<(lines: readonly Line[]) => void>();
  const frames: (() => void)[] = [];
  const store = new LineStore(lines, toForm, (work) => void frames.push(work));
  const paint = () => {
    for (const work of frames.splice(0)) work();
  };
  return { store, toForm, paint };
}

test("only the line that is typed in becomes another object, and what it bears besides stays", () => {
  const [a, b] = [{ ...line("a"), country: "SN" }, line("b")];
  const { store } = open([a, b]);
  store.setCell("a", { kind: "amount", year: "2026", value: 5 });
  expect(store.lines()).toEqual([{ ...a, amounts: { 2026: 5 } }, b]);
  expect(store.line("a")).toBe(store.lines()[0]);
  expect(store.line("b")).toBe(b);
});

test("the form and the totals wait until the key is on the screen, and get what several keys made at once", () => {
  const { store, toForm, paint } = open([line("a"), line("b")]);
  const before = store.settled();
  store.setCell("a", { kind: "label", value: "P" });
  store.setCell("a", { kind: "label", value: "Pu" });
  expect(store.settled()).toBe(before);
  expect(toForm).not.toHaveBeenCalled();
  paint();
  expect(store.settled()).toBe(store.lines());
  expect(toForm).toHaveBeenLastCalledWith([line("a", "Pu"), line("b")]);
});

test("the order is another one only when a line comes, goes or moves", () => {
  const { store } = open([line("a"), line("b")]);
  const before = store.order();
  store.setCell("a", { kind: "label", value: "mine" });
  store.receive([line("a", "mine"), line("b", "theirs")]);
  expect(store.order()).toBe(before);
  store.change([line("b"), line("a")]);
  expect(store.order()).toEqual(["b", "a"]);
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
  const { store, toForm, paint } = open([line("a"), line("b")]);
  store.setCell("a", { kind: "label", value: "mine" });
  paint();
  store.receive([line("a", "mine"), line("b", "theirs")]);
  expect(store.undo()).toBe(true);
  paint();
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

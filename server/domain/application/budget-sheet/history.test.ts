import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Line } from "./columns";
import { closeStep, emptyHistory, type History, redo, remember, replay, undo } from "./history";

const line = (id: string, label = id): Line => ({ id, label, amounts: {} });

/** A list and what was done to it, as the form holds them. */
class Desk {
  history: History<Line> = emptyHistory;
  constructor(public lines: readonly Line[]) {}
  does(next: readonly Line[], what: string | null = null) {
    this.history = remember(this.history, { before: this.lines, after: next }, what);
    this.lines = next;
  }
  goes(way: typeof undo) {
    const result = way(this.history, this.lines);
    if (result) [this.lines, this.history] = [result.lines, result.history];
    return result !== null;
  }
}

describe("undo and redo", () => {
  test("typing in one cell is one step; leaving it closes the step", () => {
    const desk = new Desk([line("a", "")]);
    for (const label of ["F", "Fo", "For"]) desk.does([line("a", label)], "a.label");
    desk.history = closeStep(desk.history);
    desk.does([line("a", "Fort")], "a.label");
    desk.goes(undo);
    expect(desk.lines).toEqual([line("a", "For")]);
    desk.goes(undo);
    expect(desk.lines).toEqual([line("a", "")]);
    expect(desk.goes(undo)).toBe(false);
    desk.goes(redo);
    desk.goes(redo);
    expect(desk.lines).toEqual([line("a", "Fort")]);
    expect(desk.goes(redo)).toBe(false);
  });

  test("what was typed and taken back in one go is no step", () => {
    const desk = new Desk([line("a", "")]);
    for (const label of ["F", "Fo", ""]) desk.does([line("a", label)], "a.label");
    expect(desk.goes(undo)).toBe(false);
  });

  test("a new change forgets what was undone", () => {
    const desk = new Desk([]);
    desk.does([line("a")]);
    desk.goes(undo);
    desk.does([line("b")]);
    expect(desk.goes(redo)).toBe(false);
  });

  test("what somebody else did meanwhile stays", () => {
    const desk = new Desk([line("a"), line("b"), line("c")]);
    desk.does([line("a", "mine"), line("b", "mine"), line("new")]);
    // Somebody else rewrites b and adds d.
    desk.lines = [line("a", "mine"), line("b", "theirs"), line("new"), line("d")];
    desk.goes(undo);
    expect(desk.lines).toEqual([line("a"), line("b", "theirs"), line("c"), line("d")]);
  });
});

const lists = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"))
  .chain((ids) => fc.tuple(...ids.map((id) => fc.constantFrom("x", "y").map((label) => line(id, label)))));

test("alone, any steps undone and done again lead back to where one was", () =>
  fc.assert(
    fc.property(lists, fc.array(lists, { maxLength: 6 }), (start, steps) => {
      const desk = new Desk(start);
      for (const step of steps) desk.does(step);
      const end = desk.lines;
      while (desk.goes(undo));
      expect(desk.lines).toEqual(start);
      while (desk.goes(redo));
      expect(desk.lines).toEqual(end);
    }),
  ));

test("carried over to another list, a step never loses a line that somebody else wrote, nor makes one twice", () =>
  fc.assert(
    fc.property(lists, lists, lists, (now, from, to) => {
      const result = replay(now, from, to);
      expect(new Set(result.map(({ id }) => id)).size).toBe(result.length);
      for (const theirs of now)
        if (!from.some(({ id, label }) => id === theirs.id && label === theirs.label))
          expect(result).toContainEqual(theirs);
    }),
  ));

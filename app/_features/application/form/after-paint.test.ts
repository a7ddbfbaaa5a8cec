import { expect, test, vi } from "vitest";
import { AfterPaint } from "./after-paint";

function aScreen() {
  const waiting: (() => void)[] = [];
  return {
    afterPaint: new AfterPaint((work) => void waiting.push(work)),
    paints: () => {
      for (const work of waiting.splice(0)) work();
    },
  };
}

test("what several keys ask for is done once, after the paint, as the last of them wants it", () => {
  const { afterPaint, paints } = aScreen();
  const [first, second] = [vi.fn(), vi.fn()];
  afterPaint.later("save", first);
  afterPaint.later("save", second);
  expect(second).not.toHaveBeenCalled();
  paints();
  paints();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
});

test("what depends on it does not wait, and nothing is done twice", () => {
  const { afterPaint, paints } = aScreen();
  const work = vi.fn();
  afterPaint.later("save", work);
  afterPaint.settle();
  expect(work).toHaveBeenCalledTimes(1);
  paints();
  expect(work).toHaveBeenCalledTimes(1);
});

test("a work that leads to another has it done in the same go", () => {
  const { afterPaint } = aScreen();
  const done: string[] = [];
  afterPaint.later("lines", () => {
    done.push("lines");
    afterPaint.later("save", () => done.push("save"));
  });
  afterPaint.settle();
  expect(done).toEqual(["lines", "save"]);
});

test("a work that fails holds up the others until the next key at most", () => {
  const { afterPaint, paints } = aScreen();
  const done: string[] = [];
  afterPaint.later("fails", () => {
    throw new Error("full");
  });
  afterPaint.later("first", () => done.push("first"));
  expect(paints).toThrow("full");
  afterPaint.later("second", () => done.push("second"));
  paints();
  expect(done).toEqual(["first", "second"]);
});

/** A key as it is pressed. */
export interface Press {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

/** Where the caret stands in the cell that has the focus. */
export interface Caret {
  kind: "text" | "list" | "button";
  /** All is selected, or nothing is there: what is typed replaces. */
  whole: boolean;
  atStart: boolean;
  atEnd: boolean;
}

/** What a key asks of the table; null: the browser does what it always does. */
export type Intent =
  | { do: "move"; rows: number; columns: number; extend: boolean }
  | { do: "edge"; row: "first" | "last" | null; column: "first" | "last" }
  | { do: "enter"; back: boolean }
  | { do: "edit" | "restore" | "clear" | "undo" | "redo" | "all" };

const arrows: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const page = 10;

/**
 * The keys of a spreadsheet over fields that stay fields: inside a text the caret moves first, and leaves the cell at the
 * text's end; a cell that was reached by keyboard is selected whole, so that arrows move on and typing replaces.
 */
export function intentOf(press: Press, caret: Caret): Intent | null {
  const { key, ctrl, shift, alt } = press;
  if (alt) return null;
  if (ctrl) return withControl(key.toLowerCase(), shift, caret);
  const arrow = arrows[key];
  if (arrow) return arrowIntent(arrow, shift, caret);
  switch (key) {
    case "Enter":
      return caret.kind === "button" ? null : { do: "enter", back: shift };
    case "F2":
      return { do: "edit" };
    case "Escape":
      return { do: "restore" };
    case "Delete":
    case "Backspace":
      return caret.whole ? { do: "clear" } : null;
    case "PageUp":
      return { do: "move", rows: -page, columns: 0, extend: false };
    case "PageDown":
      return { do: "move", rows: page, columns: 0, extend: false };
    case "Home":
      return caret.whole || caret.atStart ? { do: "edge", row: null, column: "first" } : null;
    case "End":
      return caret.whole || caret.atEnd ? { do: "edge", row: null, column: "last" } : null;
    default:
      return null;
  }
}

function arrowIntent([rows, columns]: readonly [number, number], shift: boolean, caret: Caret): Intent | null {
  if (shift && !caret.whole) return null;
  const leaves = caret.whole || columns === 0 || (columns < 0 ? caret.atStart : caret.atEnd);
  return leaves ? { do: "move", rows, columns, extend: shift } : null;
}

function withControl(key: string, shift: boolean, caret: Caret): Intent | null {
  if (key === "z") return { do: shift ? "redo" : "undo" };
  if (key === "y") return { do: "redo" };
  if (key === "home") return { do: "edge", row: "first", column: "first" };
  if (key === "end") return { do: "edge", row: "last", column: "last" };
  if (key === "a" && caret.whole) return { do: "all" };
  return null;
}

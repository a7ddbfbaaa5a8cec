/** A rectangle of cells as texts, as spreadsheets hand it over through the clipboard: rows of cells parted by tabs. */
export type Block = string[][];

/**
 * Reads what a spreadsheet put on the clipboard. A cell with a tab or a line break in it comes in quotes, its own
 * quotes doubled; a cell that merely begins with a quote comes as it is.
 */
export function readBlock(text: string): Block {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: Block = [[]];
  let at = 0;
  while (at <= lines.length) {
    const quoted = quotedCell(lines, at);
    const end = quoted ? quoted.end : endOfCell(lines, at);
    rows.at(-1)?.push(quoted ? quoted.text : lines.slice(at, end));
    if (lines[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  const rest = /[\t\n]/.exec(text.slice(from));
  return rest ? from + rest.index : text.length;
}

function quotedCell(text: string, from: number): { text: string; end: number } | null {
  if (text[from] !== '"') return null;
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(from));
  const inside = match?.[1];
  if (!match || inside === undefined || !/[\t\n]|""/.test(inside)) return null;
  return { text: inside.replaceAll('""', '"'), end: from + match[0].length };
}

/** Writes a block as spreadsheets do. */
export const writeBlock = (block: Block): string =>
  block.map((row) => row.map((cell) => (/[\t\n\r]|^"/.test(cell) ? quote(cell) : cell)).join("\t")).join("\n");

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === "");

/** A reader of CSV written from RFC 4180, apart from what writes it: the cells of each line. */
export function parseCsv(text: string, separator: string, lineEnd: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === separator) {
      line.push(cell);
      cell = "";
    } else if (text.startsWith(lineEnd, at)) {
      lines.push([...line, cell]);
      line = [];
      cell = "";
      at += lineEnd.length - 1;
    } else cell += character;
  }
  return lines;
}

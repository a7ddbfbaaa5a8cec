/** Bytes of a text in the encoding of PDF's standard fonts, whose octal escapes stand for anything beyond ASCII. */
function literal(text: string): string {
  const plain = text
    .replace(/[’‘]/g, "'")
    .replace(/œ/g, "oe")
    .replace(/\u00a0/g, " ");
  return plain.replace(/[^ -~]|[()\\]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 63;
    return `\\${(code < 256 ? code : 63).toString(8).padStart(3, "0")}`;
  });
}

/** A page of A4 with a title and lines, as a PDF of a kilobyte. */
export function onePagePdf(title: string, lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const shown = lines.map((line) => `(${literal(line)}) Tj T*`).join("\n");
  const page = `BT /F2 16 Tf 64 760 Td (${literal(title)}) Tj ET\nBT /F1 11 Tf 18 TL 64 720 Td\n${shown}\nET`;
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    font("Helvetica"),
    font("Helvetica-Bold"),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

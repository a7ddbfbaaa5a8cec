import "server-only";
import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";

const folder = join(process.cwd(), "server", "pdf");
const fonts = join(process.cwd(), "node_modules", "dejavu-fonts-ttf", "ttf");

// One per process, made at the first document: it reads its fonts once.
let compiler: NodeCompiler | undefined;

function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
  return compiler;
}

/** Every string of some data, whatever their depth, changed. */
function mapStrings(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((value) => mapStrings(value, change));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapStrings(value, change)]));
}

const latin = String.raw`\t\n\x20-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2027\u202f\u2030\u20ac\u2212`;
const known = String.raw`\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Nko}\p{Script=Tifinagh}`;
const replacing = (shown: string) => (text: string) => text.replace(new RegExp(`[^${shown}]`, "gu"), "\u25a1");

/**
 * How far a text is simplified, if it must be. A letter that no font of ours has becomes an empty square: a reader must
 * learn that there was one, and PDF/UA forbids to drop it in silence.
 */
const simplifications = [(text: string) => text, replacing(latin + known), replacing(latin)];

/** What no text holds, and a program could: control characters would end the document. */
const readable = (text: string): string => text.replace(/[^\P{Cc}\t\n]/gu, "");

/**
 * A template of this folder, set with data, as a tagged PDF (PDF/UA-1). The data reach it as values, never as markup:
 * what people typed is shown as they typed it. Letters that no font of ours has are shown as empty squares.
 * @param template file name, e.g. "receipt.typ"; it reads `json(bytes(sys.inputs.data))`.
 * @throws when the template is wrong.
 */
export const typeset = (template: string, data: unknown): Buffer =>
  simplified(data, (clean) =>
    compiled(template, clean, (typst, document) => typst.pdf(document, { pdfStandard: "ua-1" })),
  );

/** The first page of a template, set with data in the same way, as an SVG in which letters are shapes: it needs no font. */
export const drawn = (template: string, data: unknown): string =>
  simplified(data, (clean) => compiled(template, clean, (typst, document) => typst.plainSvg(document)));

function simplified<T>(data: unknown, make: (clean: unknown) => T): T {
  const clean = mapStrings(data, readable);
  let failure: unknown;
  for (const simplify of simplifications)
    try {
      return make(mapStrings(clean, simplify));
    } catch (error) {
      failure = error;
    }
  throw failure;
}

function compiled<T>(
  template: string,
  data: unknown,
  write: (typst: NodeCompiler, document: NodeTypstDocument) => T,
): T {
  const typst = theCompiler();
  const result = typst.compile({
    mainFilePath: join(folder, template),
    inputs: { data: JSON.stringify(data) },
  });
  const document = result.result;
  if (!document) throw new Error(`${template}: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`);
  const written = write(typst, document);
  // What it remembers of earlier documents is of no use to later ones.
  typst.evictCache(10);
  return written;
}

/**
 * Sets documents with Typst. Plain JavaScript, because a process of its own (typeset-apart.mjs) loads it without the
 * application; the application loads it through typst.ts.
 */
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const folder = join(process.cwd(), "server", "pdf");
const fonts = join(process.cwd(), "node_modules", "dejavu-fonts-ttf", "ttf");

/**
 * One per process, made at the first document: it reads its fonts once.
 * @type {NodeCompiler | undefined}
 */
let compiler;

function theCompiler() {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
  return compiler;
}

/**
 * Every string of some data, whatever their depth, changed.
 * @param {unknown} data
 * @param {(text: string) => string} change
 * @returns {unknown}
 */
function mapStrings(data, change) {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((value) => mapStrings(value, change));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapStrings(value, change)]));
}

const latin = String.raw`\t\n\x20-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2027\u202f\u2030\u20ac\u2212`;
const known = String.raw`\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Nko}\p{Script=Tifinagh}`;

/** @param {string} shown */
function replacing(shown) {
  const unknown = new RegExp(`[^${shown}]`, "gu");
  return (/** @type {string} */ text) => text.replace(unknown, "\u25a1");
}

/**
 * How far a text is simplified, if it must be. A letter that no font of ours has becomes an empty square: a reader must
 * learn that there was one, and PDF/UA forbids to drop it in silence.
 */
const simplifications = [(/** @type {string} */ text) => text, replacing(latin + known), replacing(latin)];

/** What no text holds, and a program could: control characters would end the document. */
const readable = (/** @type {string} */ text) => text.replace(/[^\P{Cc}\t\n]/gu, "");

/**
 * A template of this folder, set with data, as a tagged PDF (PDF/UA-1). The data reach it as values, never as markup:
 * what people typed is shown as they typed it. Letters that no font of ours has are shown as empty squares.
 * @param {string} template file name, e.g. "receipt.typ"; it reads `json(bytes(sys.inputs.data))`.
 * @param {unknown} data
 * @returns {Buffer}
 * @throws when the template is wrong.
 */
export const typeset = (template, data) =>
  simplified(data, (clean) =>
    compiled(template, clean, (typst, document) => typst.pdf(document, { pdfStandard: "ua-1" })),
  );

/**
 * The first page of a template, set with data in the same way, as an SVG in which letters are shapes: it needs no font.
 * @param {string} template
 * @param {unknown} data
 * @returns {string}
 */
export const drawn = (template, data) =>
  simplified(data, (clean) => compiled(template, clean, (typst, document) => typst.plainSvg(document)));

/**
 * @template Made
 * @param {unknown} data
 * @param {(clean: unknown) => Made} make
 * @returns {Made}
 */
function simplified(data, make) {
  const clean = mapStrings(data, readable);
  let failure;
  for (const simplify of simplifications)
    try {
      return make(mapStrings(clean, simplify));
    } catch (error) {
      failure = error;
    }
  throw failure;
}

/**
 * @template Made
 * @param {string} template
 * @param {unknown} data
 * @param {(typst: NodeCompiler, document: import("@myriaddreamin/typst-ts-node-compiler").NodeTypstDocument) => Made} write
 * @returns {Made}
 */
function compiled(template, data, write) {
  const typst = theCompiler();
  const result = typst.compile({ mainFilePath: join(folder, template), inputs: { data: JSON.stringify(data) } });
  const document = result.result;
  if (!document) throw new Error(`${template}: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`);
  const written = write(typst, document);
  // What it remembers of earlier documents is of no use to later ones.
  typst.evictCache(10);
  return written;
}

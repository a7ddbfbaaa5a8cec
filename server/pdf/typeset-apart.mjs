/**
 * A process that sets one document and ends: `{ as, template, data }` as JSON comes in, a PDF or an SVG goes out. See
 * apart.ts.
 */
import { text } from "node:stream/consumers";
import { drawn, typeset } from "./compile.mjs";

const { as, template, data } = JSON.parse(await text(process.stdin));
process.stdout.write(as === "svg" ? drawn(template, data) : typeset(template, data));

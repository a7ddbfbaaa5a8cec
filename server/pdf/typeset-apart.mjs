/** A process that sets one document and ends: `{ template, data }` as JSON comes in, the PDF goes out. See apart.ts. */
import { text } from "node:stream/consumers";
import { typeset } from "./compile.mjs";

const { template, data } = JSON.parse(await text(process.stdin));
process.stdout.write(typeset(template, data));

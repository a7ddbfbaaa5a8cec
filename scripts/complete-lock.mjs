/** `npm run lock:complete`, after `npm install`: see steps/lock-file.mjs. */
import { readFileSync, writeFileSync } from "node:fs";
import { completed, leftOut } from "./steps/lock-file.mjs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const names = leftOut(lock).map(({ name }) => name);
if (names.length > 0) writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(names.length > 0 ? `Added: ${names.join(", ")}` : "Nothing was left out.");

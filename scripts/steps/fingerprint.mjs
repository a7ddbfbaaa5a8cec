import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

/** @returns {string} changes whenever a file of these files and folders does, tests and what is generated aside. */
export function fingerprint(paths) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const path of paths) add(hash, path);
  return hash.digest("hex");
}

function add(hash, path) {
  const full = join(root, path);
  if (!existsSync(full) || /(^|\/)generated$|\.test\.tsx?$/.test(path)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`);
  } else {
    hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
  }
}

/**
 * Does a piece of work unless it was done on the same files already.
 * `stamp` is the file that remembers it, gone while the work runs, so that a broken one is done again;
 * `proof` is something the work leaves behind, for who cleans a folder by hand.
 */
export async function unlessDone({ stamp, mark, proof }, work) {
  const file = join(root, stamp);
  if (existsSync(join(root, proof)) && existsSync(file) && readFileSync(file, "utf8") === mark) return;
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, mark);
}

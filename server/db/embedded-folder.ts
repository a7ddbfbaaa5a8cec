import "server-only";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where under `dataDir` the embedded database lives. It is bound to PostgreSQL's major version: the name says which one. */
export const embeddedFolder = (dataDir: string): string => join(dataDir, "postgresql-18");

// Within the database's own folder: whoever removes the one removes the other.
const note = (dataDir: string) => join(embeddedFolder(dataDir), "passerelle-prepared");

/** Whether the embedded database was last prepared from these very migrations, seeds and settings. */
export function isPreparedFrom(dataDir: string, mark: string): boolean {
  return existsSync(note(dataDir)) && readFileSync(note(dataDir), "utf8") === mark;
}

/** Says so; to be called once it is closed. */
export function notePrepared(dataDir: string, mark: string): void {
  writeFileSync(note(dataDir), mark);
}

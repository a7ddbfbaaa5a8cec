import "server-only";
import { mkdirSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { embeddedFolder } from "./embedded-folder";
import { lockFolder } from "./folder-lock";

/**
 * Opens the embedded PostgreSQL under `dataDir`; "memory:" keeps it in memory.
 * It runs in this process and admits no other.
 * @throws when another living process has it open.
 */
export function openEmbedded(dataDir: string, snapshot?: Blob): PGlite {
  const options = { extensions: { pg_trgm }, ...(snapshot && { loadDataDir: snapshot }) };
  if (dataDir === "memory:") return new PGlite(options);
  mkdirSync(dataDir, { recursive: true });
  lockFolder(dataDir);
  return new PGlite(embeddedFolder(dataDir), options);
}

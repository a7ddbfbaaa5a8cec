import "server-only";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { lockFolder } from "./folder-lock";

// The folder is bound to PostgreSQL's major version; the name says which one wrote it.
const FOLDER = "postgresql-18";

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
  return new PGlite(join(dataDir, FOLDER), options);
}

import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/server/db/client";
import { env } from "@/server/env";

/** The register as it stands: enough to answer whoever asks whether it changed without reading it. */
export interface RegisterState {
  /** Another one whenever a file of the register would be. */
  version: string;
  changedAt: Date | null;
  cooperations: number;
}

interface Row {
  change: bigint | null;
  at: Date | null;
  cooperations: number;
  dataset: string | null;
}

/** Each change has a row of the history; a newer official list may rename authorities without one. */
export async function registerState(): Promise<RegisterState> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT change.id AS change, change.at, (SELECT count(*)::int FROM cooperation) AS cooperations,
      (SELECT max(source) FROM organisation WHERE kind = 'region') AS dataset
    FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT id, at FROM register_change ORDER BY id DESC LIMIT 1) change ON true`;
  const { change = null, at = null, cooperations = 0, dataset = null } = row ?? {};
  const told = [String(change), cooperations, dataset, env().APP_URL];
  return {
    ...{ cooperations, changedAt: at },
    version: createHash("sha256").update(JSON.stringify(told)).digest("base64url").slice(0, 22),
  };
}

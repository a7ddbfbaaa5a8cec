import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/server/db/client";
import type { ExportContext } from "@/server/domain/open-data/award";
import { env } from "@/server/env";
import { maybeGivenUp } from "@/server/services/decision/given-up";
import { isPublicAward } from "@/server/services/figures/awards";
import { figuresVersion } from "@/server/services/figures/version";

/** What is published, as it stands: enough to answer whoever asks whether it changed without reading it. */
export interface OpenDataState extends ExportContext {
  /** Another one whenever a file would be. */
  version: string;
  records: number;
}

interface Row {
  records: number;
  year: number;
  changedAt: Date | null;
  dataset: string | null;
  publisher: string | null;
}

/**
 * A new year changes the files too: it says which projects are over. So does a newer official list of authorities,
 * which may rename them.
 */
export async function openDataState(): Promise<OpenDataState> {
  const figures = await figuresVersion();
  const [row] = await db().$queryRaw<Row[]>`
    SELECT extract(year FROM now() AT TIME ZONE 'Europe/Paris')::int AS year, public.records,
      CASE WHEN public.records > 0 THEN GREATEST(
        public.notified,
        (SELECT max(updated_at) FROM call WHERE results_notified_at IS NOT NULL),
        (SELECT max(status_since) FROM application WHERE status IN ${maybeGivenUp} AND EXISTS (
          SELECT FROM decision WHERE application_id = application.id AND ${isPublicAward}))
      ) END AS "changedAt",
      (SELECT max(source) FROM organisation WHERE kind = 'region') AS dataset,
      (SELECT name FROM organisation WHERE kind = 'ministry' ORDER BY id LIMIT 1) AS publisher
    FROM (
      SELECT count(DISTINCT application_id)::int AS records, max(notified_at) AS notified
      FROM decision WHERE ${isPublicAward}
    ) public`;
  const { PUBLISHER_SIRET: siret, APP_URL } = env();
  const publisher = { name: row?.publisher ?? "Ministère", siret };
  const origin = APP_URL.replace(/\/+$/, "");
  const told = [figures, row?.year, row?.dataset, publisher.name, siret, origin, row?.records, row?.changedAt];
  return {
    ...{ publisher, origin, records: row?.records ?? 0, year: row?.year ?? 0, changedAt: row?.changedAt ?? null },
    version: createHash("sha256").update(JSON.stringify(told)).digest("base64url").slice(0, 22),
  };
}

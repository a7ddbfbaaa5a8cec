import "server-only";
import { type Database, db } from "@/server/db/client";
import type { RequestSide, RequestStatus } from "@/server/domain/register/request";
import type { CooperationKind } from "@/server/domain/register/vocabulary";
import type { OrganisationKind } from "@/server/domain/user/actor";
import { requestDigest } from "./ask";

/** A request as the one who holds its link sees it: what they asked. */
export interface RequestByLink {
  id: string;
  status: RequestStatus;
  side: RequestSide;
  french: { name: string; kind: OrganisationKind; departmentCode: string | null };
  foreign: string;
  country: string;
  region: string;
  place: string;
  kind: CooperationKind;
  sinceYear: number;
  themes: string[];
  /** Whether the link still confirms. */
  isOpen: boolean;
}

/** @returns null when the link opens nothing (any more). What was confirmed can be read by it until it expires. */
export async function requestByLink(token: string, database: Database = db()): Promise<RequestByLink | null> {
  const [row] = await database.$queryRaw<RequestByLink[]>`
    SELECT r.id, r.status::text, r.side::text, r.foreign_name AS "foreign", r.country, r.region, r.place, r.kind::text,
      r.since_year AS "sinceYear", r.themes, r.status = 'unconfirmed' AS "isOpen",
      jsonb_build_object('name', o.name, 'kind', o.kind, 'departmentCode', o.department_code) AS french
    FROM register_request r JOIN organisation o ON o.id = r.french_id
    WHERE r.token_digest = ${requestDigest(token)} AND r.expires_at > now()`;
  return row ?? null;
}

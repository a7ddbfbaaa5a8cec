import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { CooperationKind, CooperationStatus } from "@/server/domain/register/vocabulary";
import type { OrganisationKind } from "@/server/domain/user/actor";
import { currentVersion, versionOf } from "./version";

/** A cooperation as its form begins. */
export interface CooperationToEdit {
  id: string;
  slug: string;
  partner: { slug: string; name: string; kind: OrganisationKind; country: string; departmentCode: string | null };
  kind: CooperationKind;
  status: CooperationStatus;
  sinceYear: number;
  untilYear: number | null;
  themes: string[];
  /** Its last change. */
  version: string;
}

/** What the forms of an entry begin with, and upon which changes: whoever saves upon older ones is told. */
export async function loadEdited({
  entry,
}: Granted<"entry.follow">): Promise<{ version: string; cooperations: CooperationToEdit[] }> {
  const [version, cooperations] = await Promise.all([
    currentVersion(db(), "entry", entry.id),
    db().$queryRaw<CooperationToEdit[]>`
      SELECT c.id, c.slug, c.kind::text, c.status::text, c.since_year AS "sinceYear", c.until_year AS "untilYear",
        c.themes, jsonb_build_object('slug', e.slug, 'name', o.name, 'kind', o.kind, 'country', o.country_code,
          'departmentCode', o.department_code) AS partner,
        COALESCE(${versionOf(Prisma.sql`'cooperation'`, Prisma.sql`c.id`)}::text, '0') AS version
      FROM cooperation c
      JOIN register_entry e ON e.organisation_id = CASE c.french_id WHEN ${entry.id}::uuid THEN c.foreign_id ELSE c.french_id END
      JOIN organisation o ON o.id = e.organisation_id
      WHERE c.french_id = ${entry.id}::uuid OR c.foreign_id = ${entry.id}::uuid
      ORDER BY c.status = 'ended', c.since_year, o.search_name`,
  ]);
  return { version, cooperations };
}

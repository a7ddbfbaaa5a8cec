import "server-only";
import { db } from "@/server/db/client";
import type { CooperationKind, CooperationStatus, ForeignLevel } from "@/server/domain/register/vocabulary";
import type { FrenchAuthorityKind } from "@/server/domain/user/actor";
import { awardsOf } from "@/server/services/figures/awards";
import type { EntryProject } from "./load-entry";

export type CooperationProject = Omit<EntryProject, "partner"> & { source: string };

/** A cooperation with both its ends, and all that is public of what it does. */
export interface LoadedCooperation {
  slug: string;
  french: { slug: string; name: string; kind: FrenchAuthorityKind; departmentCode: string | null };
  foreign: { slug: string; name: string; country: string; region: string; place: string; level: ForeignLevel };
  kind: CooperationKind;
  status: CooperationStatus;
  sinceYear: number;
  untilYear: number | null;
  themes: string[];
  source: string;
  confirmedAt: Date | null;
  projects: CooperationProject[];
}

/** @returns null when the register has no cooperation at this address. Amounts are those of notified awards alone. */
export async function loadCooperation(slug: string): Promise<LoadedCooperation | null> {
  const [row] = await db().$queryRaw<LoadedCooperation[]>`
    SELECT c.slug, c.kind::text, c.status::text, c.since_year AS "sinceYear", c.until_year AS "untilYear", c.themes,
      c.source, c.confirmed_at AS "confirmedAt",
      jsonb_build_object('slug', fe.slug, 'name', fo.name, 'kind', fo.kind, 'departmentCode', fo.department_code) AS french,
      jsonb_build_object('slug', pe.slug, 'name', po.name, 'country', po.country_code, 'region', pe.region,
        'place', pe.place, 'level', pe.level) AS "foreign",
      COALESCE((SELECT json_agg(json_build_object('title', r.title, 'theme', r.theme, 'firstYear', r.first_year,
          'lastYear', r.last_year, 'source', r.source, 'award', CASE WHEN w.id IS NOT NULL THEN json_build_object(
            'cents', w.cents, 'year', w.year, 'givenUp', w.given_up,
            'call', json_build_object('slug', w.slug, 'title', w.title)) END)
          ORDER BY r.last_year DESC, r.first_year DESC, r.title)
        FROM register_project r LEFT JOIN (${awardsOf({})}) w ON w.application_id = r.application_id
        WHERE r.cooperation_id = c.id), '[]') AS projects
    FROM cooperation c
    JOIN register_entry fe ON fe.organisation_id = c.french_id JOIN organisation fo ON fo.id = c.french_id
    JOIN register_entry pe ON pe.organisation_id = c.foreign_id JOIN organisation po ON po.id = c.foreign_id
    WHERE c.slug = ${slug}`;
  return row ?? null;
}

import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { Selection } from "@/server/domain/figures/selection";
import type { Cents } from "@/server/domain/money";
import type { CooperationKind, CooperationStatus, ForeignLevel } from "@/server/domain/register/vocabulary";
import type { OrganisationKind } from "@/server/domain/user/actor";
import { awardsOf } from "@/server/services/figures/awards";

/** The other end of a cooperation. */
export interface Partner {
  slug: string;
  name: string;
  kind: OrganisationKind;
  country: string;
  region: string;
  departmentCode: string | null;
}

export interface EntryCooperation {
  slug: string;
  partner: Partner;
  kind: CooperationKind;
  status: CooperationStatus;
  sinceYear: number;
  untilYear: number | null;
  themes: string[];
  source: string;
}

export interface EntryProject {
  title: string;
  theme: string;
  firstYear: number;
  lastYear: number;
  partner: string;
  /** What the ministry granted it, when it was awarded a cofinancing here. */
  award: { cents: Cents; year: number; call: { slug: string; title: string }; givenUp: boolean } | null;
}

/** An authority of the register, with all that is public of what it does. */
export interface LoadedEntry {
  slug: string;
  name: string;
  kind: OrganisationKind;
  level: ForeignLevel | null;
  categories: OrganisationKind[];
  country: string;
  region: string;
  regionCode: string | null;
  departmentCode: string | null;
  place: string;
  siren: string | null;
  source: string;
  confirmedAt: Date | null;
  formerNames: { name: string; since: string | null; until: string }[];
  cooperations: EntryCooperation[];
  projects: EntryProject[];
}

interface Row extends Omit<LoadedEntry, "cooperations" | "projects" | "formerNames"> {
  id: string;
  formerNames: LoadedEntry["formerNames"];
}

const everything: Selection = {};

/** @returns null when the register has no authority at this address. */
export async function loadEntry(slug: string): Promise<LoadedEntry | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT o.id, e.slug, o.name, o.kind::text, e.level::text, e.categories::text[], o.country_code AS country, e.region,
      o.region_code AS "regionCode", o.department_code AS "departmentCode", e.place, o.siren, e.source,
      e.confirmed_at AS "confirmedAt",
      COALESCE((SELECT json_agg(json_build_object('name', n.name, 'since', n.since, 'until', n.until) ORDER BY n.until DESC)
        FROM register_name n WHERE n.organisation_id = o.id), '[]') AS "formerNames"
    FROM register_entry e JOIN organisation o ON o.id = e.organisation_id WHERE e.slug = ${slug}`;
  if (!row) return null;
  const { id, ...entry } = row;
  const [cooperations, projects] = await Promise.all([cooperationsOf(id), projectsOf(id)]);
  return { ...entry, cooperations, projects };
}

const endsAt = (id: string) => Prisma.sql`(c.french_id = ${id}::uuid OR c.foreign_id = ${id}::uuid)`;
const otherEnd = (id: string) => Prisma.sql`CASE WHEN c.french_id = ${id}::uuid THEN c.foreign_id ELSE c.french_id END`;

const cooperationsOf = (id: string) => db().$queryRaw<EntryCooperation[]>`
  SELECT c.slug, c.kind::text, c.status::text, c.since_year AS "sinceYear", c.until_year AS "untilYear", c.themes, c.source,
    jsonb_build_object('slug', e.slug, 'name', o.name, 'kind', o.kind, 'country', o.country_code, 'region', e.region,
      'departmentCode', o.department_code) AS partner
  FROM cooperation c JOIN register_entry e ON e.organisation_id = ${otherEnd(id)}
  JOIN organisation o ON o.id = e.organisation_id
  WHERE ${endsAt(id)}
  ORDER BY c.status = 'ended', c.since_year, o.search_name`;

const projectsOf = (id: string) => db().$queryRaw<EntryProject[]>`
  SELECT r.title, r.theme, r.first_year AS "firstYear", r.last_year AS "lastYear", o.name AS partner,
    CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('cents', w.cents, 'year', w.year, 'givenUp', w.given_up,
      'call', jsonb_build_object('slug', w.slug, 'title', w.title)) END AS award
  FROM register_project r JOIN cooperation c ON c.id = r.cooperation_id
  JOIN organisation o ON o.id = ${otherEnd(id)}
  LEFT JOIN (${awardsOf(everything)}) w ON w.application_id = r.application_id
  WHERE ${endsAt(id)}
  ORDER BY r.last_year DESC, r.first_year DESC, r.title`;

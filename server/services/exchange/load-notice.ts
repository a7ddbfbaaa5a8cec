import "server-only";
import { type Database, db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { Theme } from "@/server/domain/call/themes";
import type { NoticeContent } from "@/server/domain/exchange/schema";
import type { NoticeKind, NoticeStatus, WorkLanguage } from "@/server/domain/exchange/vocabulary";
import { isFrenchAuthority, type OrganisationKind } from "@/server/domain/user/actor";

/** A notice with what its gate, its screens and its mails need. Says nothing of any person. */
export interface LoadedNotice {
  id: string;
  slug: string;
  organisationId: string;
  authority: {
    name: string;
    kind: OrganisationKind;
    departmentCode: string | null;
    /** Its page in the register, when it is there. */
    entry: string | null;
    country: string;
    region: string;
    place: string;
  };
  isFrench: boolean;
  homeCountry: string;
  country: string;
  /** A published notice whose last day is over is expired, whether or not the clock's round has come by. */
  status: NoticeStatus;
  statusSince: Date;
  isPublic: boolean;
  publishedAt: Date | null;
  refusal: string | null;
  revision: number;
  content: NoticeContent;
  until: string;
  /** The day in Paris when this was read, by the database's clock. */
  today: string;
}

interface Row {
  id: string;
  slug: string;
  organisationId: string;
  name: string;
  orgKind: OrganisationKind;
  departmentCode: string | null;
  entry: string | null;
  homeCountry: string;
  homeRegion: string | null;
  place: string | null;
  kind: NoticeKind;
  status: NoticeStatus;
  statusSince: Date;
  title: string;
  sought: string;
  offered: string;
  themes: Theme[];
  country: string;
  region: string;
  population: number | null;
  languages: WorkLanguage[];
  until: string;
  publishedAt: Date | null;
  refusal: string | null;
  revision: number;
  today: string;
}

export const isId = (ref: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(ref);

/** @param ref the id, or the slug. @returns null when there is none. */
export async function loadNotice(ref: string, database: Database = db()): Promise<LoadedNotice | null> {
  const [row] = await database.$queryRaw<Row[]>`
    SELECT n.id, n.slug, n.organisation_id AS "organisationId", o.name, o.kind::text AS "orgKind",
      o.department_code AS "departmentCode", e.slug AS entry, o.country_code AS "homeCountry",
      COALESCE(NULLIF(e.region, ''), o.region_code) AS "homeRegion", e.place, n.kind::text, n.title, n.sought, n.offered,
      CASE WHEN n.status = 'published' AND n.until < t.today THEN 'expired' ELSE n.status::text END AS status,
      n.status_since AS "statusSince", n.themes, n.country, n.region, n.population, n.languages,
      COALESCE(to_char(n.until, 'YYYY-MM-DD'), '') AS until, n.published_at AS "publishedAt", n.refusal, n.revision,
      to_char(t.today, 'YYYY-MM-DD') AS today
    FROM exchange_notice n JOIN organisation o ON o.id = n.organisation_id
    LEFT JOIN register_entry e ON e.organisation_id = o.id
    CROSS JOIN (SELECT (now() AT TIME ZONE 'Europe/Paris')::date AS today) t
    WHERE ${isId(ref) ? Prisma.sql`n.id = ${ref}::uuid` : Prisma.sql`n.slug = ${ref}`}`;
  return row ? toNotice(row) : null;
}

function toNotice(row: Row): LoadedNotice {
  const { id, slug, organisationId, status, statusSince, publishedAt, refusal, revision, until, today } = row;
  const { kind, title, sought, offered, themes, country, region, population, languages, homeCountry } = row;
  return {
    ...{ id, slug, organisationId, status, statusSince, publishedAt, refusal, revision, until, today },
    ...{ country, homeCountry, isFrench: isFrenchAuthority(row.orgKind), isPublic: publishedAt !== null },
    authority: {
      ...{ name: row.name, kind: row.orgKind, departmentCode: row.departmentCode, entry: row.entry },
      ...{ country: homeCountry, region: row.homeRegion ?? "", place: row.place ?? "" },
    },
    content: { kind, title, sought, offered, themes, country, region, population, languages, until },
  };
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { shownAfterEnd } from "@/server/domain/exchange/lifecycle";
import type { NoticeSelection } from "@/server/domain/exchange/selection";
import type { NoticeKind, NoticeStatus } from "@/server/domain/exchange/vocabulary";
import { searchable } from "@/server/domain/text";
import { countriesAdvised, hasMinistryRole, type OrganisationKind } from "@/server/domain/user/actor";

export interface ListedNotice {
  id: string;
  slug: string;
  kind: NoticeKind;
  status: NoticeStatus;
  statusSince: Date;
  title: string;
  authority: string;
  authorityKind: OrganisationKind;
  departmentCode: string | null;
  home: { country: string; region: string };
  /** Where it looks. */
  country: string;
  region: string;
  themes: string[];
  /** "2027-03-31"; empty in a draft. */
  until: string;
  /** Reports that nobody has looked at yet. */
  reports: number;
}

export const noticePageSize = 20;
const ownShown = 100;

const today = Prisma.sql`(now() AT TIME ZONE 'Europe/Paris')::date`;

/** What stands in the public list: what is published and not over, and for a while what found a partner or was closed. */
export const isInList = Prisma.sql`n.published_at IS NOT NULL AND ((n.status = 'published' AND n.until >= ${today})
  OR (n.status IN ('matched', 'closed') AND n.status_since > now() - make_interval(days => ${shownAfterEnd}::int)))`;

const columns = Prisma.sql`n.id, n.slug, n.kind::text, n.status_since AS "statusSince", n.title, o.name AS authority,
  CASE WHEN n.status = 'published' AND n.until < ${today} THEN 'expired' ELSE n.status::text END AS status,
  o.kind::text AS "authorityKind", o.department_code AS "departmentCode", n.country, n.region, n.themes,
  jsonb_build_object('country', o.country_code, 'region', COALESCE(NULLIF(e.region, ''), o.region_code, '')) AS home,
  COALESCE(to_char(n.until, 'YYYY-MM-DD'), '') AS until,
  (SELECT count(*)::int FROM exchange_report r WHERE r.notice_id = n.id AND r.handled_at IS NULL) AS reports`;
const source = Prisma.sql`exchange_notice n JOIN organisation o ON o.id = n.organisation_id
  LEFT JOIN register_entry e ON e.organisation_id = o.id`;

/** A page of the public list, what is still open first, then the latest; and how many there are in all. @param page from 1. */
export async function searchNotices(
  selection: NoticeSelection,
  page: number,
): Promise<{ notices: ListedNotice[]; total: number }> {
  const where = conditionsOf(selection);
  const [notices, [count]] = await Promise.all([
    db().$queryRaw<ListedNotice[]>`
      SELECT ${columns} FROM ${source} WHERE ${where}
      ORDER BY n.status = 'published' DESC, n.published_at DESC, n.id
      LIMIT ${noticePageSize} OFFSET ${(page - 1) * noticePageSize}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${source} WHERE ${where}`,
  ]);
  return { notices, total: count?.total ?? 0 };
}

function conditionsOf({ text, kind, side, country, theme }: NoticeSelection): Prisma.Sql {
  const words = text === undefined ? [] : searchable(text).split(" ").filter(Boolean).slice(0, 8);
  return Prisma.join(
    [
      isInList,
      // Signs alone say nothing: they do not stand for all.
      ...(text !== undefined && words.length === 0 ? [Prisma.sql`false`] : []),
      ...words.map((word) => Prisma.sql`(o.search_name LIKE ${`%${word}%`} OR n.search_text LIKE ${`%${word}%`})`),
      ...(kind ? [Prisma.sql`n.kind = ${kind}::notice_kind`] : []),
      ...(side ? [Prisma.sql`(o.kind = 'foreignAuthority') = ${side === "foreign"}`] : []),
      ...(country ? [Prisma.sql`${country} IN (o.country_code, n.country)`] : []),
      ...(theme ? [Prisma.sql`${theme} = ANY(n.themes)`] : []),
    ],
    " AND ",
  );
}

/** The countries at either end of what stands in the list. */
export async function noticeCountries(): Promise<string[]> {
  const rows = await db().$queryRaw<{ country: string }[]>`
    SELECT DISTINCT c.country FROM ${source} CROSS JOIN LATERAL (VALUES (o.country_code), (n.country)) c(country)
    WHERE ${isInList} AND c.country NOT IN ('', 'FR')`;
  return rows.map(({ country }) => country);
}

/** The notices of the actor's authorities, those under way first. */
export const ownNotices = ({ actor }: Granted<"exchange.open">): Promise<ListedNotice[]> =>
  db().$queryRaw<ListedNotice[]>`
    SELECT ${columns} FROM ${source}
    WHERE n.organisation_id = ANY(${actor.memberships.map(({ organisationId }) => organisationId)}::uuid[])
    ORDER BY n.status IN ('closed', 'matched'), n.status_since DESC, n.id LIMIT ${ownShown}`;

/** How many notices wait for the actor's word. */
export const countSubmitted = async (granted: Granted<"exchange.moderate">): Promise<number> =>
  (await noticesToModerate(granted)).filter(({ status }) => status === "submitted").length;

/** What the actor has to moderate: submitted ones, the longest waiting first; those reported, ended or not; then what is published. */
export async function noticesToModerate({ actor }: Granted<"exchange.moderate">): Promise<ListedNotice[]> {
  const theirs = hasMinistryRole(actor, "callManager")
    ? Prisma.sql`true`
    : Prisma.sql`(CASE WHEN o.kind = 'foreignAuthority' THEN o.country_code ELSE n.country END)
        = ANY(${countriesAdvised(actor)}::text[])`;
  return db().$queryRaw<ListedNotice[]>`
    SELECT * FROM (SELECT ${columns} FROM ${source}
      WHERE ${theirs} AND (n.status IN ('submitted', 'refused', 'published', 'expired') OR n.published_at IS NOT NULL)) q
    WHERE status NOT IN ('closed', 'matched') OR reports > 0
    ORDER BY status = 'submitted' DESC, reports > 0 DESC,
      CASE WHEN status = 'submitted' THEN "statusSince" END, "statusSince" DESC, id LIMIT ${ownShown}`;
}

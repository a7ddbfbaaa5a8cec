import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { telling } from "@/server/db/notices";
import { displayName } from "@/server/domain/user/actor";

/** A tab that has the form open: an id that it made for itself, and where in the form it is. */
export interface Tab {
  tab: string;
  section: string;
  /** Behind another tab: heard of less often, and without a stream. */
  away?: boolean;
}

/** Another tab in the same form. */
export interface Present {
  tab: string;
  /** A name, or the e-mail of somebody who has given none. */
  name: string;
  section: string;
  /** The same person, in another tab. */
  isSelf: boolean;
}

type Editing = Granted<"application.edit">;

// A tab says that it is there every half minute, or every minute or two when it is behind another one.
const isThere = Prisma.sql`NOT p.gone AND p.seen_at > now() - CASE WHEN p.away THEN interval '150 s' ELSE interval '75 s' END`;

/** Says that a tab is there, for a minute; tells the others when that is news. */
export async function sayHere({ application, actor }: Editing, { tab, section, away = false }: Tab): Promise<void> {
  await db().$executeRaw`
    WITH before AS (SELECT section FROM presence p WHERE tab = ${tab}::uuid AND ${isThere}),
    swept AS (DELETE FROM presence WHERE seen_at < now() - interval '10 min' AND tab <> ${tab}::uuid),
    here AS (
      INSERT INTO presence AS p (tab, application_id, user_id, section, away)
      VALUES (${tab}::uuid, ${application.id}::uuid, ${actor.userId}::uuid, ${section}, ${away})
      ON CONFLICT (tab) DO UPDATE SET section = EXCLUDED.section, away = EXCLUDED.away, seen_at = now()
        WHERE p.user_id = EXCLUDED.user_id AND p.application_id = EXCLUDED.application_id AND NOT p.gone
      RETURNING section
    )
    SELECT ${telling({ ref: application.ref })} FROM here WHERE section NOT IN (SELECT section FROM before)`;
}

/** The stream of a tab has ended: it is not there any more, unless it is only behind another one. */
export async function sayCutOff({ application, actor }: Editing, tab: string): Promise<void> {
  await db().$executeRaw`
    WITH cut AS (
      DELETE FROM presence WHERE tab = ${tab}::uuid AND user_id = ${actor.userId}::uuid AND NOT away AND NOT gone
      RETURNING tab
    )
    SELECT ${telling({ ref: application.ref })} FROM cut`;
}

/** The tab says that it goes, for good: a question of it that arrives later does not bring it back. */
export async function sayGone({ application, actor }: Editing, tab: string): Promise<void> {
  await db().$executeRaw`
    WITH gone AS (
      INSERT INTO presence AS p (tab, application_id, user_id, section, gone)
      VALUES (${tab}::uuid, ${application.id}::uuid, ${actor.userId}::uuid, '', true)
      ON CONFLICT (tab) DO UPDATE SET gone = true, seen_at = now()
        WHERE p.user_id = EXCLUDED.user_id AND p.application_id = EXCLUDED.application_id
      RETURNING tab
    )
    SELECT ${telling({ ref: application.ref })} FROM gone`;
}

/** The other tabs that have the form open. */
export async function whoIsThere({ application, actor }: Editing, tab: string): Promise<Present[]> {
  const rows = await db().$queryRaw<{ tab: string; userId: string; name: string; email: string; section: string }[]>`
    SELECT p.tab, p.section, p.user_id AS "userId", u.name, u.email
    FROM presence p JOIN "user" u ON u.id = p.user_id
    WHERE p.application_id = ${application.id}::uuid AND p.tab <> ${tab}::uuid AND ${isThere}
    ORDER BY u.name, u.email, p.tab LIMIT 50`;
  return rows.map((row) => ({
    tab: row.tab,
    name: displayName(row),
    section: row.section,
    isSelf: row.userId === actor.userId,
  }));
}

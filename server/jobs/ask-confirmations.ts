import "server-only";
import type { Database, db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { Prisma } from "@/server/db/generated/client";
import { isLocale } from "@/server/domain/locale";
import { askAgainDays, confirmedForDays, digestDays, graceDays, mostNamed } from "@/server/domain/register/reminding";
import { appUrl } from "@/server/links";
import { mailRow } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { awaitingRecords } from "@/server/services/register-review/awaiting";

/** One number for all of Passerelle: of several replicas that look at once, one asks. */
const confirmationLock = 7_290_421;

/**
 * Asks whether entries of the register that were not confirmed for a year are still right: the people of the authority,
 * each entry by a mail of its own; for authorities that nobody here belongs to, the embassy of the country, in one mail a
 * month at most. Derived from data: whoever runs it, and however often, each is asked once in the time.
 * @param given the database's clock, unless a test says otherwise.
 * @returns how many mails were put in the outbox.
 */
export async function askConfirmations(database: ReturnType<typeof db>, given?: Date): Promise<number> {
  const queued = await database.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<
      { ours: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${confirmationLock}) AS ours`;
    if (!lock?.ours) return 0;
    const now = given ?? (await databaseNow(tx));
    return (await askMembers(tx, now)) + (await askEmbassies(tx, now));
  });
  if (queued > 0) wakeDispatcher();
  return queued;
}

/** Entries that nobody confirmed for a year; those never confirmed, some time after they entered. */
const staleAt = (now: Date) => Prisma.sql`
  COALESCE(e.confirmed_at + make_interval(days => ${confirmedForDays}::int),
    (SELECT min(h.at) + make_interval(days => ${graceDays}::int) FROM register_change h
      WHERE h.subject = 'entry' AND h.subject_id = e.organisation_id),
    '-infinity') < ${now}`;

const actsForIt = Prisma.sql`m.organisation_id = e.organisation_id
  AND m.roles && ARRAY['applicant', 'signatory']::membership_role[]`;

/** At once for all: a few hundred entries, each once in three months. More wait for the next round. */
const batch = 200;

interface Asked {
  organisationId: string;
  userId: string;
  slug: string;
  name: string;
  confirmedAt: Date | null;
  email: string;
  locale: string;
  cooperations: number;
  /** How many times they were asked before: what makes each mail one. */
  round: number;
}

async function askMembers(tx: Database, now: Date): Promise<number> {
  const asked = await tx.$queryRaw<Asked[]>`
    SELECT e.organisation_id AS "organisationId", u.id AS "userId", e.slug, o.name, e.confirmed_at AS "confirmedAt",
      u.email, u.locale, sent.round,
      (SELECT count(*)::int FROM cooperation c
        WHERE (c.french_id = o.id OR c.foreign_id = o.id) AND c.status <> 'ended') AS cooperations
    FROM register_entry e JOIN organisation o ON o.id = e.organisation_id
    JOIN membership m ON ${actsForIt} JOIN "user" u ON u.id = m.user_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS round, max(created_at) AS last FROM mail
      WHERE template = 'register-confirmation-due'
        AND key LIKE 'register-confirmation-due:' || e.organisation_id || ':' || u.id || ':%') sent
    WHERE ${staleAt(now)}
      AND (sent.last IS NULL OR sent.last < ${now}::timestamptz - make_interval(days => ${askAgainDays}::int)
        OR sent.last < e.confirmed_at)
    ORDER BY e.confirmed_at NULLS FIRST, o.id, u.id LIMIT ${batch}`;
  return queue(
    tx,
    now,
    asked.map(({ organisationId, userId, slug, name, confirmedAt, email, locale, cooperations, round }) => ({
      key: `register-confirmation-due:${organisationId}:${userId}:${round}`,
      template: "register-confirmation-due" as const,
      to: email,
      locale: isLocale(locale) ? locale : ("fr" as const),
      props: { authority: name, confirmedAt, cooperations, url: appUrl(`/compte/repertoire/${slug}`) },
    })),
  );
}

interface Embassy {
  userId: string;
  email: string;
  locale: string;
  countries: string[];
  round: number;
}

interface Unowned {
  name: string;
  slug: string;
  countries: string[];
}

async function askEmbassies(tx: Database, now: Date): Promise<number> {
  const embassies = await tx.$queryRaw<Embassy[]>`
    SELECT u.id AS "userId", u.email, u.locale, array_agg(DISTINCT country) AS countries, sent.round
    FROM membership m JOIN organisation o ON o.id = m.organisation_id JOIN "user" u ON u.id = m.user_id
    CROSS JOIN unnest(o.served_countries) AS country
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS round, max(created_at) AS last FROM mail
      WHERE template = 'register-digest' AND key LIKE 'register-digest:' || u.id || ':%') sent
    WHERE o.kind = 'embassyService' AND 'adviser' = ANY(m.roles)
      AND (sent.last IS NULL OR sent.last < ${now}::timestamptz - make_interval(days => ${digestDays}::int))
    GROUP BY u.id, sent.round ORDER BY u.id`;
  if (embassies.length === 0) return 0;
  const entries = await tx.$queryRaw<Unowned[]>`
    SELECT o.name, e.slug, ARRAY[o.country_code] AS countries
    FROM register_entry e JOIN organisation o ON o.id = e.organisation_id
    WHERE e.level IS NOT NULL AND ${staleAt(now)} AND NOT EXISTS (SELECT 1 FROM membership m WHERE ${actsForIt})
    ORDER BY e.confirmed_at NULLS FIRST, o.search_name`;
  const waiting = await waitingByCountry(tx);
  const mails = embassies.flatMap(({ userId, email, locale, countries, round }) => {
    const theirs = entries.filter((entry) => entry.countries.some((country) => countries.includes(country)));
    if (theirs.length === 0) return [];
    return [
      {
        key: `register-digest:${userId}:${round}`,
        template: "register-digest" as const,
        to: email,
        locale: isLocale(locale) ? locale : ("fr" as const),
        props: {
          ...{ countries, total: theirs.length, url: appUrl("/avis/repertoire/a-confirmer") },
          entries: theirs
            .slice(0, mostNamed)
            .map(({ name, slug }) => ({ name, url: appUrl(`/avis/repertoire/${slug}`) })),
          waiting: countries.reduce((sum, country) => sum + (waiting.get(country) ?? 0), 0),
        },
      },
    ];
  });
  return queue(tx, now, mails);
}

/** Corrections and requests that an embassy has to read. */
async function waitingByCountry(tx: Database): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ country: string; count: number }[]>`
    SELECT country, count(*)::int AS count FROM (
      SELECT country FROM register_request WHERE status = 'pending'
      UNION ALL
      SELECT o.country_code FROM (${awaitingRecords}) a
      LEFT JOIN cooperation c ON a.subject = 'cooperation' AND c.id = a.id
      JOIN organisation o ON o.id = COALESCE(c.foreign_id, a.id)) x
    GROUP BY country`;
  return new Map(rows.map(({ country, count }) => [country, count]));
}

/** Dated by the same clock that says when to ask again. */
async function queue(tx: Database, now: Date, mails: Parameters<typeof mailRow>[0][]): Promise<number> {
  if (mails.length === 0) return 0;
  const data = mails.map((mail) => ({ ...mailRow(mail), createdAt: now }));
  const { count } = await tx.mail.createMany({ data, skipDuplicates: true });
  return count;
}

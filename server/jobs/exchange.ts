import "server-only";
import type { Database, db } from "@/server/db/client";
import { reminderDays } from "@/server/domain/exchange/lifecycle";
import { appUrl } from "@/server/links";
import { wakeDispatcher } from "@/server/mail/wake";
import { type LoadedNotice, loadNotice } from "@/server/services/exchange/load-notice";
import { moveNotice } from "@/server/services/exchange/move-notice";
import { peopleOf, tellAll } from "@/server/services/exchange/recipients";
import { suggestionsOf } from "@/server/services/exchange/suggest";

/** One number for all of Passerelle: of several replicas that look at once, one does the round. */
const exchangeLock = 7_290_427;
/** Notices in one transaction: short, because the embedded database does nothing else meanwhile. */
const batch = 50;
/** Notices that a digest names one by one. */
const mostSuggestions = 5;
/** Days from a digest of a notice to its next one. */
const daysBetween = 28;

/**
 * What the clock causes in the partner exchange: notices whose last day is over expire, and their people are told; those
 * whose end is near are reminded of it, with a link to renew; once a month they are told of new notices that answer theirs.
 * Derived from data: whoever runs it, and however often, each is done once.
 * @returns whether there is more to do at once.
 */
export async function sweepExchange(database: ReturnType<typeof db>): Promise<boolean> {
  const done = await database.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ ours: boolean }[]>`SELECT pg_try_advisory_xact_lock(${exchangeLock}) AS ours`;
    if (!lock?.ours) return { expired: 0, queued: 0, looked: 0 };
    const expired = await expireSome(tx);
    const reminded = await remindSome(tx);
    const { looked, queued } = await digestSome(tx);
    return { expired, looked, queued: reminded + queued };
  });
  if (done.expired + done.queued > 0) wakeDispatcher();
  return done.expired === batch || done.looked === batch;
}

async function expireSome(tx: Database): Promise<number> {
  const over = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM exchange_notice WHERE status = 'published'
      AND until < (now() AT TIME ZONE 'Europe/Paris')::date ORDER BY until, id LIMIT ${batch}`;
  for (const { id } of over) {
    const notice = await loadNotice(id, tx);
    if (!notice) continue;
    const moved = await moveNotice(tx, { ...notice, status: "published" }, { event: "expire", actor: "system" });
    if (moved.ok) await tell(tx, notice, "notice-expired");
  }
  return over.length;
}

async function remindSome(tx: Database): Promise<number> {
  const near = await tx.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM exchange_notice n CROSS JOIN (SELECT (now() AT TIME ZONE 'Europe/Paris')::date AS today) t
    WHERE n.status = 'published' AND n.until BETWEEN t.today AND t.today + ${reminderDays}::int
      -- Who has just posted or renewed it for a few days knows.
      AND n.published_at < now() - interval '1 day'
      AND NOT EXISTS (SELECT FROM mail m WHERE m.template = 'notice-expiring'
        AND starts_with(m.key, 'notice-expiring:' || n.id || ':' || to_char(n.until, 'YYYY-MM-DD')))
    ORDER BY n.until, n.id LIMIT ${batch}`;
  let queued = 0;
  for (const { id } of near) {
    const notice = await loadNotice(id, tx);
    if (notice) queued += await tell(tx, notice, "notice-expiring");
  }
  return queued;
}

const tell = async (tx: Database, notice: LoadedNotice, template: "notice-expired" | "notice-expiring") =>
  tellAll(tx, await peopleOf(tx, notice.organisationId), {
    key: `${template}:${notice.id}:${notice.until}`,
    template,
    props: { title: notice.content.title, until: notice.until, url: appUrl(`/compte/bourse/${notice.id}`) },
  });

/**
 * A mail for a notice where something new answers it, 28 days after the last one at the earliest. Each is looked at once
 * a day, and no more than a batch in one round.
 */
async function digestSome(tx: Database): Promise<{ looked: number; queued: number }> {
  const open = await tx.$queryRaw<{ id: string; since: Date; day: string }[]>`
    SELECT n.id, COALESCE(last.at, n.published_at) AS since, to_char(t.today, 'YYYY-MM-DD') AS day
    FROM exchange_notice n CROSS JOIN (SELECT (now() AT TIME ZONE 'Europe/Paris')::date AS today) t
    CROSS JOIN LATERAL (SELECT max(m.created_at) AS at FROM mail m WHERE m.template = 'exchange-digest'
      AND starts_with(m.key, 'exchange-digest:' || n.id || ':')) last
    WHERE n.status = 'published' AND n.until >= t.today AND (n.looked_on IS NULL OR n.looked_on < t.today)
      -- What stood there when it was published is on its page; a month later there is news to tell.
      AND GREATEST(n.published_at, last.at) < now() - make_interval(days => ${daysBetween}::int)
    ORDER BY n.id LIMIT ${batch}`;
  let queued = 0;
  for (const { id, since, day } of open) {
    const notice = await loadNotice(id, tx);
    if (!notice) continue;
    const found = await suggestionsOf(tx, notice, since);
    if (found.length === 0) continue;
    queued += await tellAll(tx, await peopleOf(tx, notice.organisationId), {
      key: `exchange-digest:${id}:${day}`,
      template: "exchange-digest",
      props: {
        ...{ title: notice.content.title, url: appUrl(`/compte/bourse/${id}`) },
        suggestions: found.slice(0, mostSuggestions).map(({ slug, title, authority, reasons }) => ({
          ...{ title, authority, reasons },
          url: appUrl(`/bourse/${slug}`),
        })),
      },
    });
  }
  await tx.$executeRaw`
    UPDATE exchange_notice SET looked_on = (now() AT TIME ZONE 'Europe/Paris')::date
    WHERE id = ANY(${open.map(({ id }) => id)}::uuid[])`;
  return { looked: open.length, queued };
}

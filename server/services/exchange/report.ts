import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { endOf } from "@/server/domain/exchange/answers";
import type { Actor } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { type LoadedNotice, loadNotice } from "./load-notice";
import { countryAbroad, moderatorsFor, tellAll } from "./recipients";

export type ReportResult = { ok: true } | { ok: false; reason: "alreadyReported" };

/** Points a notice out to its moderators. Once for each authority, until it is looked at. */
export const reportNotice = ({ actor, notice }: Granted<"notice.report">, reason: string): Promise<ReportResult> =>
  report(actor, notice, reason, { answerId: null, organisationId: ownAuthority(actor) });

/** Points an answer out: the moderators learn of the two authorities and of the reason, never of what was written. */
export async function reportAnswer({ actor, answer }: Granted<"answer.write">, reason: string): Promise<ReportResult> {
  const notice = await loadNotice(answer.noticeId);
  if (!notice) throw new Error("an answer has its notice");
  return report(actor, notice, reason, { answerId: answer.id, organisationId: answer[endOf(actor, answer)].id });
}

/** An authority for which the actor exchanges; the permission says that there is one. */
const ownAuthority = (actor: Actor): string =>
  actor.memberships.find(({ roles }) => roles.includes("applicant") || roles.includes("signatory"))?.organisationId ??
  "";

async function report(
  actor: Actor,
  notice: LoadedNotice,
  reason: string,
  { answerId, organisationId }: { answerId: string | null; organisationId: string },
): Promise<ReportResult> {
  const result = await db().$transaction(async (tx): Promise<ReportResult> => {
    await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
    const open = { noticeId: notice.id, answerId, organisationId, handledAt: null };
    if (await tx.exchangeReport.count({ where: open })) return { ok: false, reason: "alreadyReported" };
    const { id } = await tx.exchangeReport.create({
      data: { noticeId: notice.id, answerId, organisationId, reporterId: actor.userId, reason },
      select: { id: true },
    });
    await appendJournal(tx, {
      ...{ event: "notice.report", actor, organisationId: notice.organisationId },
      data: { noticeId: notice.id, title: notice.content.title },
    });
    await tellAll(tx, await moderatorsFor(tx, countryAbroad(notice)), {
      key: `notice-reported:${id}`,
      template: "notice-reported",
      props: {
        ...{ title: notice.content.title, authority: notice.authority.name, words: reason },
        ...{ isAnswer: answerId !== null, url: appUrl(`/administration/bourse/${notice.id}`) },
      },
    });
    return { ok: true };
  });
  wakeDispatcher();
  return result;
}

/** Notes that what was reported about a notice has been looked at. */
export async function handleReports({ actor, notice }: Granted<"notice.moderate">): Promise<{ handled: number }> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.exchangeReport.updateMany({
      where: { noticeId: notice.id, handledAt: null },
      data: { handledAt: new Date(), handledById: actor.userId },
    });
    if (count > 0)
      await appendJournal(tx, {
        ...{ event: "notice.handleReports", actor, organisationId: notice.organisationId },
        data: { noticeId: notice.id, title: notice.content.title, count },
      });
    return { handled: count };
  });
}

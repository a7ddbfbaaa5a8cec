import "server-only";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { isNoticeEventPossible, type NoticeEvent, noticeTransition } from "@/server/domain/exchange/lifecycle";
import type { Actor } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import type { LoadedNotice } from "./load-notice";

interface Step {
  event: NoticeEvent;
  actor: Actor | "system";
  /** More columns of the notice, e.g. `, refusal = …`. */
  set?: Prisma.Sql;
  /** What the journal keeps beside the notice. */
  data?: Prisma.InputJsonObject;
}

export type MoveResult =
  | { ok: true; statusSince: Date }
  /** Somebody was quicker, or the page is an older one. */
  | { ok: false; reason: "notPossible" };

/**
 * The one writer of a notice's status, within its caller's transaction: the status changes if it still is the expected
 * one and the words still are those that were read; the journal gets its row.
 */
export async function moveNotice(
  tx: Database,
  notice: LoadedNotice,
  { event, actor, set = Prisma.empty, data = {} }: Step,
): Promise<MoveResult> {
  if (!isNoticeEventPossible(event, notice, notice.today)) return { ok: false, reason: "notPossible" };
  const { to } = noticeTransition(event);
  // One that is over is expired for all to see before the clock's round has said so.
  const expected = notice.status === "expired" ? ["expired", "published"] : [notice.status];
  const [moved] = await tx.$queryRaw<{ statusSince: Date }[]>`
    UPDATE exchange_notice SET status = ${to}::notice_status, status_since = clock_timestamp() ${set}
    WHERE id = ${notice.id}::uuid AND revision = ${notice.revision}
      AND status::text = ANY(${expected}::text[])
    RETURNING status_since AS "statusSince"`;
  if (!moved) return { ok: false, reason: "notPossible" };
  const { id, organisationId, content } = notice;
  // The ministry reads the journal: the words of a draft that its authority closes were never handed over.
  const title = notice.status === "draft" && event !== "submit" ? {} : { title: content.title };
  await appendJournal(tx, {
    ...{ event: `notice.${event}`, actor, organisationId },
    data: { noticeId: id, ...title, ...data },
  });
  return { ok: true, statusSince: moved.statusSince };
}

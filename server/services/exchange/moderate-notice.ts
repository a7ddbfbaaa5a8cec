import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { NoticeEvent } from "@/server/domain/exchange/lifecycle";
import { appUrl } from "@/server/links";
import { wakeDispatcher } from "@/server/mail/wake";
import { type MoveResult, moveNotice } from "./move-notice";
import { peopleOf, tellAll } from "./recipients";

/** Lets a notice be read by all. @param revision the words that the moderator has read. */
export async function publishNotice(
  { actor, notice }: Granted<"notice.moderate">,
  revision: number,
): Promise<MoveResult> {
  if (notice.revision !== revision) return { ok: false, reason: "notPossible" };
  const result = await db().$transaction(async (tx): Promise<MoveResult> => {
    const set = Prisma.sql`, published_at = clock_timestamp()`;
    const moved = await moveNotice(tx, notice, { event: "publish", actor, set });
    if (moved.ok)
      await tellAll(tx, await peopleOf(tx, notice.organisationId), {
        key: `notice-published:${notice.id}:${moved.statusSince.getTime()}`,
        template: "notice-published",
        props: { title: notice.content.title, until: notice.until, url: appUrl(`/bourse/${notice.slug}`) },
      });
    return moved;
  });
  wakeDispatcher();
  return result;
}

/** Sends a notice back with the reason, before it was published or afterwards. */
export async function refuseNotice(
  { actor, notice }: Granted<"notice.moderate">,
  reason: string,
  event: Extract<NoticeEvent, "refuse" | "takeDown">,
): Promise<MoveResult> {
  const result = await db().$transaction(async (tx): Promise<MoveResult> => {
    const set = Prisma.sql`, published_at = NULL, refusal = ${reason}`;
    const moved = await moveNotice(tx, notice, { event, actor, set, data: { reason } });
    if (moved.ok)
      await tellAll(tx, await peopleOf(tx, notice.organisationId), {
        key: `notice-refused:${notice.id}:${moved.statusSince.getTime()}`,
        template: "notice-refused",
        props: {
          ...{ title: notice.content.title, words: reason, wasPublished: event === "takeDown" },
          url: appUrl(`/compte/bourse/${notice.id}`),
        },
      });
    return moved;
  });
  wakeDispatcher();
  return result;
}

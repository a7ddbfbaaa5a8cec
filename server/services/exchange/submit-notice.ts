import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { type NoticeProblem, problemsOf } from "@/server/domain/exchange/schema";
import { appUrl } from "@/server/links";
import { wakeDispatcher } from "@/server/mail/wake";
import { type MoveResult, moveNotice } from "./move-notice";
import { countryAbroad, moderatorsFor, tellAll } from "./recipients";

export type SubmitNoticeResult = MoveResult | { ok: false; reason: "incomplete"; problems: NoticeProblem[] };

/** Hands a draft to the moderators, who are told by mail: once a day at most, however often it is taken back. */
export async function submitNotice({ actor, notice }: Granted<"notice.manage">): Promise<SubmitNoticeResult> {
  const problems = problemsOf(notice.content, notice.today);
  if (problems.length > 0) return { ok: false, reason: "incomplete", problems };
  const result = await db().$transaction(async (tx): Promise<MoveResult> => {
    const moved = await moveNotice(tx, notice, { event: "submit", actor });
    if (moved.ok)
      await tellAll(tx, await moderatorsFor(tx, countryAbroad(notice)), {
        key: `notice-submitted:${notice.id}:${notice.today}`,
        template: "notice-submitted",
        props: {
          authority: notice.authority.name,
          title: notice.content.title,
          url: appUrl(`/administration/bourse/${notice.id}`),
        },
      });
    return moved;
  });
  wakeDispatcher();
  return result;
}

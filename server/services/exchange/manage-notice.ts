import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type NoticeProblem, problemOfDay } from "@/server/domain/exchange/schema";
import { type MoveResult, moveNotice } from "./move-notice";

/** Takes a notice back to the draft, out of everybody else's sight: what is changed is read by a moderator again. */
export const reviseNotice = ({ actor, notice }: Granted<"notice.manage">): Promise<MoveResult> =>
  db().$transaction((tx) =>
    moveNotice(tx, notice, {
      ...{ event: "revise", actor },
      set: Prisma.sql`, published_at = NULL, refusal = NULL, revision = revision + 1`,
    }),
  );

/** Ends a notice. It stays in the list as such for a while, when it was there. */
export const closeNotice = ({ actor, notice }: Granted<"notice.manage">): Promise<MoveResult> =>
  db().$transaction((tx) => moveNotice(tx, notice, { event: "close", actor }));

export type RenewResult = MoveResult | { ok: false; reason: "badDay"; problem: NoticeProblem["problem"] };

/** Gives a notice another last day, a year from now at most. Its words stay as they were let through. */
export async function renewNotice({ actor, notice }: Granted<"notice.manage">, until: string): Promise<RenewResult> {
  const problem = problemOfDay(until, notice.today);
  if (problem) return { ok: false, reason: "badDay", problem };
  return db().$transaction((tx) =>
    moveNotice(tx, notice, {
      ...{ event: "renew", actor, data: { until } },
      set: Prisma.sql`, until = ${until}::date`,
    }),
  );
}

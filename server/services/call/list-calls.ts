import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { type CallPhase, phaseOf } from "@/server/domain/call/calendar";
import type { CallKind } from "@/server/domain/call/schema";

/** A call as those who prepare calls list it, drafts included. */
export interface ListedCall {
  slug: string;
  code: string;
  kind: CallKind;
  title: string;
  firstYear: number;
  opensAt: Date;
  closesAt: Date;
  updatedAt: Date;
  phase: CallPhase;
  /** Dossiers filed; drafts are their authorities' own business. */
  filed: number;
}

/** All calls, the latest to close first. */
export async function listCalls(_: Granted<"administration.open">): Promise<ListedCall[]> {
  const [now, calls] = await Promise.all([
    databaseNow(db()),
    db().call.findMany({
      orderBy: [{ closesAt: "desc" }, { code: "asc" }],
      select: {
        ...{ slug: true, code: true, kind: true, title: true, firstYear: true, opensAt: true, closesAt: true },
        ...{ updatedAt: true, publishedAt: true, resultsNotifiedAt: true },
        _count: { select: { applications: { where: { submittedAt: { not: null } } } } },
      },
    }),
  ]);
  return calls.map(({ _count, publishedAt, resultsNotifiedAt, ...call }) => ({
    ...call,
    phase: phaseOf({ ...call, publishedAt, resultsNotifiedAt }, now),
    filed: _count.applications,
  }));
}

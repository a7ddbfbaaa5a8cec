import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";

export interface ShownReport {
  id: string;
  /** The authority that reports. */
  organisation: string;
  reason: string;
  createdAt: Date;
  handledAt: Date | null;
  /** About an answer: the authority that sent it. What was written stays between the two. */
  answerOf: string | null;
}

/** What was pointed out about a notice, the latest first. */
export async function reportsOf({ notice }: Granted<"notice.moderate">): Promise<ShownReport[]> {
  const reports = await db().exchangeReport.findMany({
    where: { noticeId: notice.id },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 50,
    select: {
      ...{ id: true, reason: true, createdAt: true, handledAt: true },
      organisation: { select: { name: true } },
      answer: { select: { organisation: { select: { name: true } } } },
    },
  });
  return reports.map(({ organisation, answer, ...report }) => ({
    ...report,
    organisation: organisation.name,
    answerOf: answer?.organisation.name ?? null,
  }));
}

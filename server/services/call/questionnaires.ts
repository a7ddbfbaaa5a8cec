import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { asksAnything, type Questionnaire, questionnaire } from "@/server/domain/call/questions/definition";

/** A correction of an open call's questions, as all are told of it. */
export interface PublishedCorrection {
  number: number;
  note: string;
  publishedAt: Date;
}

/** The corrections of a call's questions, newest first; none for most calls. */
export const correctionsOf = (callId: string): Promise<PublishedCorrection[]> =>
  db().callQuestionnaire.findMany({
    where: { callId, number: { gt: 1 } },
    orderBy: { number: "desc" },
    select: { number: true, note: true, publishedAt: true },
  });

/** Another call whose questions may be taken over. */
export interface CallWithQuestions {
  slug: string;
  title: string;
  firstYear: number;
  questions: Questionnaire;
}

/** How many calls are offered to take questions from; the latest. */
const mostOffered = 12;

/** The other calls that ask something, the latest first, with what they ask. */
export async function callsWithQuestions({ call }: Granted<"call.manage">): Promise<CallWithQuestions[]> {
  const calls = await db().call.findMany({
    where: { id: { not: call.id }, NOT: { questions: { equals: { sections: [] } } } },
    orderBy: [{ firstYear: "desc" }, { slug: "asc" }],
    select: { slug: true, title: true, firstYear: true, questions: true },
    take: 4 * mostOffered,
  });
  return calls
    .map((other) => ({ ...other, questions: questionnaire.parse(other.questions) }))
    .filter(({ questions }) => asksAnything(questions))
    .slice(0, mostOffered);
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { endOf } from "@/server/domain/exchange/answers";
import { readExchange, type Thread } from "@/server/services/conversation/read-messages";

export interface Contact {
  name: string;
  email: string;
  organisation: string;
}

export interface ReadAnswer {
  /** The names of the other authority's people are empty until they may be seen. */
  thread: Thread;
  /** Empty until the answer is accepted. */
  contacts: Contact[];
  /** Whether the reader agreed to be named. */
  hasAgreed: boolean;
}

/** What is written in an answer, as one of the two authorities reads it. */
export async function readAnswer(granted: Granted<"answer.read">, before?: number): Promise<ReadAnswer> {
  const { answer, actor } = granted;
  const own = answer[endOf(actor, answer)].id;
  const isAccepted = answer.status === "accepted";
  const [thread, named, consents] = await Promise.all([
    readExchange(granted, before),
    namedMessages(answer.id, own, isAccepted),
    db().exchangeConsent.findMany({
      where: { answerId: answer.id },
      orderBy: [{ agreedAt: "asc" }],
      select: {
        userId: true,
        user: { select: { name: true, email: true } },
        organisation: { select: { name: true } },
      },
    }),
  ]);
  return {
    thread: {
      ...thread,
      messages: thread.messages.map((message) =>
        message.isOwn || named.has(message.id) ? message : { ...message, authorName: "" },
      ),
    },
    contacts: isAccepted
      ? consents.map(({ user, organisation }) => ({ ...user, organisation: organisation.name }))
      : [],
    hasAgreed: consents.some(({ userId }) => userId === actor.userId),
  };
}

/** The messages whose author may be named: of one's own authority; once accepted, of who agreed to it. */
async function namedMessages(answerId: string, organisationId: string, isAccepted: boolean): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT m.id FROM message m JOIN conversation c ON c.id = m.conversation_id
    WHERE c.answer_id = ${answerId}::uuid AND (
      EXISTS (SELECT FROM membership p WHERE p.user_id = m.author_id AND p.organisation_id = ${organisationId}::uuid)
      OR (${isAccepted} AND EXISTS (SELECT FROM exchange_consent k
        WHERE k.answer_id = c.answer_id AND k.user_id = m.author_id)))`;
  return new Set(rows.map(({ id }) => id));
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** Notes that the reader was shown the messages of a dossier up to one; never fewer than before, nor more than there are. */
export const markRead = ({ application, actor }: Granted<"conversation.read">, upTo: number): Promise<void> =>
  mark(Prisma.sql`c.kind = 'dossier' AND c.application_id = ${application.id}::uuid`, actor.userId, upTo);

/** The same of a conversation before filing. */
export const markAdviceRead = ({ advice, actor }: Granted<"advice.read">, upTo: number): Promise<void> =>
  mark(Prisma.sql`c.id = ${advice.id}::uuid`, actor.userId, upTo);

/** The same of an answer in the partner exchange. */
export const markExchangeRead = ({ answer, actor }: Granted<"answer.read">, upTo: number): Promise<void> =>
  mark(Prisma.sql`c.answer_id = ${answer.id}::uuid`, actor.userId, upTo);

async function mark(which: Prisma.Sql, userId: string, upTo: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO conversation_reading AS r (conversation_id, user_id, last_sequence)
    SELECT c.id, ${userId}::uuid, LEAST(${upTo}::int, max(m.sequence))
    FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE ${which} GROUP BY c.id
    ON CONFLICT (conversation_id, user_id) DO UPDATE
      SET last_sequence = GREATEST(r.last_sequence, EXCLUDED.last_sequence)`;
}

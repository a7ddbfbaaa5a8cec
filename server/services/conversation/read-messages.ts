import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { ScanState } from "@/server/domain/application/scan";
import type { Side } from "@/server/domain/conversation/voice";

/** Messages shown at once. */
export const messagesShown = 50;

export interface ReadFile {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  /** ISO 8601. */
  uploadedAt: string;
  scan: ScanState;
  finding: string | null;
}

export interface ReadMessage {
  id: string;
  sequence: number;
  side: Side;
  authorName: string;
  organisation: string;
  body: string;
  writtenAt: Date;
  isOwn: boolean;
  /** Of somebody else, and not read yet. */
  isUnread: boolean;
  files: ReadFile[];
}

export interface Thread {
  /** Oldest first. */
  messages: ReadMessage[];
  /** The last there is, shown or not; 0 while there is none. */
  last: number;
}

/** A part of the conversation of a dossier: its latest messages, or those that come before one. */
export const readMessages = ({ application, actor }: Granted<"conversation.read">, before?: number): Promise<Thread> =>
  threadOf(ofDossier(application.id), actor.userId, before);

/** The same of a conversation before filing. */
export const readAdvice = ({ advice, actor }: Granted<"advice.read">, before?: number): Promise<Thread> =>
  threadOf(ofAdvice(advice.id), actor.userId, before);

/** The same of an answer in the partner exchange, with all names: see read-answer.ts for which may be seen. */
export const readExchange = ({ answer, actor }: Granted<"answer.read">, before?: number): Promise<Thread> =>
  threadOf(ofAnswer(answer.id), actor.userId, before);

/** The last message there is, 0 while there is none: what a page that is open asks for. */
export const lastMessage = ({ application }: Granted<"conversation.read">): Promise<number> =>
  lastOf(ofDossier(application.id));
export const lastAdvice = ({ advice }: Granted<"advice.read">): Promise<number> => lastOf(ofAdvice(advice.id));

export const lastExchange = ({ answer }: Granted<"answer.read">): Promise<number> => lastOf(ofAnswer(answer.id));

const ofDossier = (id: string) => Prisma.sql`c.kind = 'dossier' AND c.application_id = ${id}::uuid`;
const ofAdvice = (id: string) => Prisma.sql`c.id = ${id}::uuid`;

const ofAnswer = (id: string) => Prisma.sql`c.answer_id = ${id}::uuid`;

async function threadOf(which: Prisma.Sql, userId: string, before: number | undefined): Promise<Thread> {
  const [messages, last] = await Promise.all([
    db().$queryRaw<ReadMessage[]>`
      SELECT m.id, m.sequence, m.side::text, m.author_name AS "authorName", m.author_organisation AS organisation,
        m.body, m.written_at AS "writtenAt", m.author_id IS NOT DISTINCT FROM ${userId}::uuid AS "isOwn",
        (m.author_id IS DISTINCT FROM ${userId}::uuid AND m.sequence > COALESCE(r.last_sequence, 0)) AS "isUnread",
        COALESCE((SELECT json_agg(json_build_object('id', f.id, 'fileName', f.file_name, 'mediaType', f.media_type,
            'sizeBytes', f.size_bytes, 'uploadedAt', f.uploaded_at, 'scan', f.scan, 'finding', f.scan_finding)
            ORDER BY f.uploaded_at, f.id) FROM message_file f WHERE f.message_id = m.id), '[]') AS files
      FROM conversation c JOIN message m ON m.conversation_id = c.id
      LEFT JOIN conversation_reading r ON r.conversation_id = c.id AND r.user_id = ${userId}::uuid
      WHERE ${which} ${before ? Prisma.sql`AND m.sequence < ${before}` : Prisma.empty}
      ORDER BY m.sequence DESC LIMIT ${messagesShown}`,
    lastOf(which),
  ]);
  return { messages: messages.reverse(), last };
}

async function lastOf(which: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ last: number | null }[]>`
    SELECT max(m.sequence)::int AS last FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE ${which}`;
  return row?.last ?? 0;
}

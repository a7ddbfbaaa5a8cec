import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { AnswerStatus } from "@/server/domain/exchange/vocabulary";
import type { Actor } from "@/server/domain/user/actor";
import { unreadIn } from "@/server/services/conversation/unread";

export interface ListedAnswer {
  id: string;
  noticeTitle: string;
  noticeSlug: string;
  /** Came to one of the actor's authorities; else one of them sent it. */
  isReceived: boolean;
  /** The other authority. */
  other: string;
  status: AnswerStatus;
  isEntered: boolean;
  lastAt: Date;
  unread: number;
}

const answersShown = 100;

/** The answers that the actor's authorities received and sent, the latest first. */
export const listAnswers = ({ actor }: Granted<"exchange.open">): Promise<ListedAnswer[]> =>
  list(
    actor,
    Prisma.sql`(n.organisation_id = ANY(${own(actor)}::uuid[]) OR a.organisation_id = ANY(${own(actor)}::uuid[]))`,
  );

/** The answers to one notice, for its authority. */
export const answersTo = ({ actor, notice }: Granted<"notice.follow">): Promise<ListedAnswer[]> =>
  list(actor, Prisma.sql`n.id = ${notice.id}::uuid`);

const own = ({ memberships }: Actor): string[] => memberships.map(({ organisationId }) => organisationId);

const list = (actor: Actor, which: Prisma.Sql): Promise<ListedAnswer[]> => db().$queryRaw<ListedAnswer[]>`
  SELECT a.id, n.title AS "noticeTitle", n.slug AS "noticeSlug",
    n.organisation_id = ANY(${own(actor)}::uuid[]) AS "isReceived",
    CASE WHEN n.organisation_id = ANY(${own(actor)}::uuid[]) THEN p.name ELSE o.name END AS other,
    a.status::text, a.cooperation_id IS NOT NULL AS "isEntered", w.written_at AS "lastAt",
    ${unreadIn(actor.userId)} AS unread
  FROM exchange_answer a JOIN exchange_notice n ON n.id = a.notice_id
  JOIN organisation o ON o.id = n.organisation_id JOIN organisation p ON p.id = a.organisation_id
  JOIN conversation c ON c.answer_id = a.id
  JOIN LATERAL (SELECT m.written_at FROM message m WHERE m.conversation_id = c.id
    ORDER BY m.sequence DESC LIMIT 1) w ON true
  WHERE ${which} ORDER BY w.written_at DESC, a.id LIMIT ${answersShown}`;

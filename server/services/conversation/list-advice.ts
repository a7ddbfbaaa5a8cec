import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { Actor } from "@/server/domain/user/actor";
import { unreadIn } from "./unread";

export const advicePageSize = 25;

export interface ListedAdvice {
  id: string;
  authority: string;
  embassy: string;
  callTitle: string;
  callSlug: string;
  /** When the last message was written, and by whom. */
  lastAt: Date;
  lastBy: string;
  messages: number;
  unread: number;
}

export interface AdviceList {
  rows: ListedAdvice[];
  total: number;
  /** Unread messages of all of them. */
  unread: number;
}

interface Page {
  /** From 1 on. */
  page?: number;
  /** Only of this call, by its slug. */
  callSlug?: string;
}

/** What the actor's authorities have asked, the latest first. */
export const adviceAsked = ({ actor }: Granted<"account.manage">, page: Page = {}): Promise<AdviceList> =>
  listAdvice(actor.userId, Prisma.sql`c.organisation_id = ANY(${idsOf(actor.memberships)}::uuid[])`, page);

/** What the actor's embassies were asked. */
export const adviceGiven = ({ actor }: Granted<"adviserSpace.open">, page: Page = {}): Promise<AdviceList> =>
  listAdvice(actor.userId, ofEmbassies(actor), page);

/** How many messages in all of those the actor has not read. */
export const unreadAdvice = async ({ actor }: Granted<"adviserSpace.open">): Promise<number> =>
  (await countAdvice(actor.userId, Prisma.sql`c.kind = 'advice' AND ${ofEmbassies(actor)}`)).unread;

const ofEmbassies = ({ memberships }: Actor): Prisma.Sql =>
  Prisma.sql`c.embassy_id = ANY(${idsOf(memberships.filter(({ roles }) => roles.includes("adviser")))}::uuid[])`;

const idsOf = (memberships: readonly { organisationId: string }[]) =>
  memberships.map(({ organisationId }) => organisationId);

async function listAdvice(userId: string, whose: Prisma.Sql, { page = 1, callSlug }: Page): Promise<AdviceList> {
  const scope = Prisma.sql`c.kind = 'advice' AND ${whose}
    ${callSlug === undefined ? Prisma.empty : Prisma.sql`AND l.slug = ${callSlug}`}`;
  const [rows, count] = await Promise.all([
    db().$queryRaw<ListedAdvice[]>`
      SELECT c.id, o.name AS authority, e.name AS embassy, l.title AS "callTitle", l.slug AS "callSlug",
        w.written_at AS "lastAt", w.author_name AS "lastBy", w.sequence AS messages, ${unreadIn(userId)} AS unread
      FROM conversation c
      JOIN organisation o ON o.id = c.organisation_id
      JOIN organisation e ON e.id = c.embassy_id
      JOIN call l ON l.id = c.call_id
      JOIN LATERAL (SELECT m.written_at, m.author_name, m.sequence FROM message m WHERE m.conversation_id = c.id
        ORDER BY m.sequence DESC LIMIT 1) w ON true
      WHERE ${scope} ORDER BY w.written_at DESC, c.id
      LIMIT ${advicePageSize} OFFSET ${(Math.max(1, page) - 1) * advicePageSize}`,
    countAdvice(userId, scope),
  ]);
  return { rows, ...count };
}

async function countAdvice(userId: string, scope: Prisma.Sql): Promise<{ total: number; unread: number }> {
  const [count] = await db().$queryRaw<{ total: number; unread: number }[]>`
    SELECT count(*)::int AS total, COALESCE(sum(${unreadIn(userId)}), 0)::int AS unread
    FROM conversation c JOIN call l ON l.id = c.call_id WHERE ${scope}`;
  return count ?? { total: 0, unread: 0 };
}

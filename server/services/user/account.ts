import "server-only";
import { z } from "zod";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { locales } from "@/server/domain/locale";
import { sessionDigest } from "./sessions";

type Own = Granted<"account.manage">;

/** What a person may change of their account. */
export const accountChanges = z.object({ name: z.string().trim().max(120), locale: z.enum(locales) });

export async function updateAccount({ actor }: Own, changes: Partial<z.infer<typeof accountChanges>>): Promise<void> {
  await db().user.update({ where: { id: actor.userId }, data: changes });
}

export interface OpenSession {
  id: string;
  userAgent: string;
  createdAt: Date;
  /** The one that asks. */
  isThisOne: boolean;
}

/** The places where the person is signed in, newest first. */
export async function listSessions({ actor }: Own, token: string): Promise<OpenSession[]> {
  const mine = sessionDigest(token);
  const sessions = await db().session.findMany({
    where: { userId: actor.userId, expires: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: { id: true, userAgent: true, createdAt: true, sessionToken: true },
  });
  return sessions.map(({ sessionToken, ...session }) => ({ ...session, isThisOne: sessionToken === mine }));
}

/** Ends one of the person's sessions; another person's is left alone, like one that does not exist. */
export async function revokeSession({ actor }: Own, sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
}

/** Signs the person out everywhere, here included. */
export async function revokeAllSessions({ actor }: Own): Promise<void> {
  await db().session.deleteMany({ where: { userId: actor.userId } });
}

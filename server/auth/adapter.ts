import "server-only";
import type { Adapter } from "next-auth/adapters";
import { db } from "@/server/db/client";
import { closeSession, loadSession, openSession, prolongSession } from "@/server/services/user/sessions";

/**
 * How next-auth reads and keeps sessions. It does nothing else here: people and codes are our own use cases
 * (server/services/user), because next-auth's sign-in by mail uses its link up on a mere GET, as mail scanners send.
 */
export const adapter: Adapter = {
  createSession: async ({ sessionToken, userId }) => {
    const { expires } = await openSession(db(), { userId, userAgent: "", token: sessionToken });
    return { sessionToken, userId, expires };
  },
  getSessionAndUser: async (sessionToken) => {
    const session = await loadSession(db(), sessionToken);
    if (!session) return null;
    const { userId, expires, actor } = session;
    return {
      session: { sessionToken, userId, expires },
      user: { id: userId, email: actor.email, emailVerified: null, actor },
    };
  },
  updateSession: async ({ sessionToken, expires }) => {
    if (expires) await prolongSession(db(), sessionToken, expires);
    return null;
  },
  deleteSession: (sessionToken) => closeSession(db(), sessionToken),
};

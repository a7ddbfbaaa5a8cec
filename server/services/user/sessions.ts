import "server-only";
import { randomBytes } from "node:crypto";
import { digestOf } from "@/server/auth/secret";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { rowsOf } from "@/server/db/rows";
import type { SharedDossier } from "@/server/domain/collaborator/schema";
import type { Actor, ActorMembership } from "@/server/domain/user/actor";

const DAY = 24 * 60 * 60;

/** Seconds without a visit after which a session ends. */
export const sessionMaxIdle = 14 * DAY;
/** Seconds after which it ends in any case. */
export const sessionMaxAge = 90 * DAY;
/** Seconds for which a visit does not prolong it again: written at most once a day, whatever the number of pages seen. */
export const sessionUpdateAge = DAY;

/** The database keeps no token that would open a session. */
export const sessionDigest = (token: string): string => digestOf("session", token);

export const newSessionToken = (): string => randomBytes(32).toString("base64url");

/** Opens a session, and forgets those of the same person that have ended. */
export async function openSession(
  database: Database,
  { userId, userAgent, token = newSessionToken() }: { userId: string; userAgent: string; token?: string },
): Promise<{ token: string; expires: Date }> {
  await database.$executeRaw`DELETE FROM session WHERE user_id = ${userId}::uuid AND expires < now()`;
  const [row] = await database.$queryRaw<{ expires: Date }[]>`
    INSERT INTO session (session_token, user_id, user_agent, expires)
    VALUES (${sessionDigest(token)}, ${userId}::uuid, ${userAgent.slice(0, 300)}, now() + make_interval(secs => ${sessionMaxIdle}::float8))
    RETURNING expires`;
  if (!row) throw new Error("the session was not written");
  return { token, expires: row.expires };
}

/** Who a token stands for, with their memberships, in one query; null when the session has ended or was revoked. */
export async function loadSession(
  database: Database,
  token: string,
): Promise<{ userId: string; expires: Date; actor: Actor } | null> {
  const [row] = await rowsOf<
    Omit<Actor, "memberships" | "shared"> & {
      expires: Date;
      memberships: ActorMembership[];
      shared: SharedDossier[];
    }
  >(
    database,
    Prisma.sql`
    SELECT u.id AS "userId", s.expires, u.email, u.name, u.locale, COALESCE((
        SELECT jsonb_agg(jsonb_build_object(
          'organisationId', o.id, 'organisationName', o.name, 'kind', o.kind,
          'roles', m.roles, 'servedCountries', o.served_countries,
          'departmentCode', o.department_code) ORDER BY o.name, o.id)
        FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.user_id = u.id
      ), '[]') AS memberships, COALESCE((
        SELECT jsonb_agg(jsonb_build_object('applicationId', c.application_id, 'role', c.role))
        FROM collaborator c WHERE c.user_id = u.id AND c.removed_at IS NULL
      ), '[]') AS shared
    FROM session s JOIN "user" u ON u.id = s.user_id
    WHERE s.session_token = ${sessionDigest(token)}
      AND s.expires > now() AND s.created_at > now() - make_interval(secs => ${sessionMaxAge}::float8)`,
  );
  if (!row) return null;
  const { userId, expires, email, name, locale, memberships, shared } = row;
  return { userId, expires, actor: { userId, email, name, locale, memberships, shared } };
}

/** Who comes with a token: as above, and the session lasts from this visit on. */
export async function visitSession(database: Database, token: string): Promise<Actor | null> {
  const session = await loadSession(database, token);
  if (!session) return null;
  const expires = new Date(Date.now() + sessionMaxIdle * 1_000);
  if (expires.getTime() - session.expires.getTime() >= sessionUpdateAge * 1_000)
    await prolongSession(database, token, expires);
  return session.actor;
}

/** Prolongs a session that is in use. */
export async function prolongSession(database: Database, token: string, expires: Date): Promise<void> {
  await database.session.updateMany({ where: { sessionToken: sessionDigest(token) }, data: { expires } });
}

export async function closeSession(database: Database, token: string): Promise<void> {
  await database.session.deleteMany({ where: { sessionToken: sessionDigest(token) } });
}

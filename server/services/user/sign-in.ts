import "server-only";
import { type Database, db } from "@/server/db/client";
import { isLocale, type Locale } from "@/server/domain/locale";
import type { Actor } from "@/server/domain/user/actor";
import { takeUpInvitations } from "@/server/services/member/join";
import { codeDigest, linkDigest } from "./request-sign-in-code";
import { loadSession, openSession } from "./sessions";

/** A session just opened. The token goes to the browser's cookie and is kept nowhere. */
export interface SignedIn {
  token: string;
  expires: Date;
  actor: Actor;
}

interface Browser {
  userAgent: string;
  /** Language of a person who comes for the first time. */
  locale: Locale;
}

export type CodeResult =
  | { ok: true; session: SignedIn }
  | { ok: false; reason: "wrong"; triesLeft: number }
  /** None was asked for, or it has expired, has been used, or was guessed at too often. */
  | { ok: false; reason: "expired" };

/** Signs in with the code typed. One statement takes the try and judges it: parallel guesses get five together. */
export async function signInWithCode(given: { email: string; code: string } & Browser): Promise<CodeResult> {
  return db().$transaction(async (tx): Promise<CodeResult> => {
    const [row] = await tx.$queryRaw<{ accepted: boolean; triesLeft: number }[]>`
      UPDATE sign_in_code SET tries_left = tries_left - 1,
        used_at = CASE WHEN code_digest = ${codeDigest(given.email, given.code)} THEN now() END
      WHERE email = ${given.email} AND used_at IS NULL AND expires_at > now() AND tries_left > 0
      RETURNING used_at IS NOT NULL AS accepted, tries_left AS "triesLeft"`;
    if (!row || (!row.accepted && row.triesLeft === 0)) return { ok: false, reason: "expired" };
    if (!row.accepted) return { ok: false, reason: "wrong", triesLeft: row.triesLeft };
    return { ok: true, session: await signIn(tx, given.email, given) };
  });
}

/** The address that a link would sign in; null when it was used or has expired. Looking does not use it up. */
export async function addressOfLink(token: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ email: string }[]>`
    SELECT email FROM sign_in_code
    WHERE link_digest = ${linkDigest(token)} AND used_at IS NULL AND expires_at > now()`;
  return row?.email ?? null;
}

/** Signs in with the link of the mail, once. Guesses at the code do not take the link away from its owner. */
export async function signInWithLink(
  given: { token: string } & Browser,
): Promise<{ ok: true; session: SignedIn } | { ok: false; reason: "expired" }> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ email: string }[]>`
      UPDATE sign_in_code SET used_at = now()
      WHERE link_digest = ${linkDigest(given.token)} AND used_at IS NULL AND expires_at > now()
      RETURNING email`;
    if (!row) return { ok: false, reason: "expired" };
    return { ok: true, session: await signIn(tx, row.email, given) };
  });
}

/**
 * Opens a session for the owner of an address, who becomes a user if they were not, and a member wherever the address was
 * invited: it was just proven to be theirs.
 */
export async function signIn(tx: Database, email: string, { userAgent, locale }: Browser): Promise<SignedIn> {
  const user = await tx.user.upsert({ where: { email }, create: { email, locale }, update: {} });
  const { id: userId, name } = user;
  await takeUpInvitations(tx, { userId, email, name, locale: isLocale(user.locale) ? user.locale : locale });
  const session = await openSession(tx, { userId: user.id, userAgent });
  const loaded = await loadSession(tx, session.token);
  if (!loaded) throw new Error("a session just opened can be read");
  return { ...session, actor: loaded.actor };
}

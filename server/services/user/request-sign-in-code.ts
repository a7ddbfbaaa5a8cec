import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import { digestOf } from "@/server/auth/secret";
import { type Database, db } from "@/server/db/client";
import type { Locale } from "@/server/domain/locale";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";

/** How long a code and its link live. */
export const codeMinutes = 15;
/** How many codes one requester may ask for one address in that time: a stranger uses up their own, not its owner's. */
export const codesPerPair = 5;
/** How many all requesters may ask for one address, and one requester for all addresses. */
export const codesPerAddress = 15;
export const codesPerRequester = 30;

export const codeDigest = (email: string, code: string): string => digestOf("code", `${email}\0${code}`);
export const linkDigest = (token: string): string => digestOf("link", token);

export interface CodeRequest {
  /** As `emailAddress` gives it. */
  email: string;
  /** Where the request comes from (server/auth/requester.ts). */
  requester: string;
  locale: Locale;
  /** Path to go to once signed in. */
  next: string | null;
}

/**
 * Mails a code and a link to an address, and ends those it had. Whether somebody has an account there is not even
 * looked up: whoever reads the mails of an address may sign in with it, so the answer and its time are the same.
 */
export async function requestSignInCode({
  email,
  requester,
  locale,
  next,
}: CodeRequest): Promise<{ ok: true } | { ok: false; reason: "tooMany" }> {
  const requesterDigest = digestOf("requester", requester);
  const code = randomInt(1_000_000).toString().padStart(6, "0");
  const token = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({ jeton: token, ...(next && { suite: next }) });

  const accepted = await db().$transaction(async (tx) => {
    await takeTurn(tx, requesterDigest, email);
    await tx.$executeRaw`DELETE FROM sign_in_code WHERE created_at < now() - interval '1 day'`;
    if (!(await isWithinLimits(tx, email, requesterDigest))) return false;
    await tx.$executeRaw`UPDATE sign_in_code SET used_at = now() WHERE email = ${email} AND used_at IS NULL`;
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO sign_in_code (email, code_digest, link_digest, requester_digest, expires_at)
      VALUES (${email}, ${codeDigest(email, code)}, ${linkDigest(token)}, ${requesterDigest},
        now() + make_interval(mins => ${codeMinutes}::int))
      RETURNING id`;
    await queueMail(tx, {
      key: `sign-in-code:${row?.id}`,
      template: "sign-in-code",
      to: email,
      locale,
      props: { code, url: appUrl(`/connexion/lien?${query}`), minutes: codeMinutes },
    });
    return true;
  });
  if (!accepted) return { ok: false, reason: "tooMany" };
  wakeDispatcher();
  return { ok: true };
}

/** Requests of one requester, or for one address, are counted one after the other. Always in this order: no deadlock. */
async function takeTurn(tx: Database, requesterDigest: string, email: string): Promise<void> {
  for (const name of [`sign-in requester ${requesterDigest}`, `sign-in address ${email}`])
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

async function isWithinLimits(tx: Database, email: string, requesterDigest: string): Promise<boolean> {
  const [count] = await tx.$queryRaw<{ address: number; pair: number; requester: number }[]>`
    SELECT (count(*) FILTER (WHERE email = ${email}))::int AS address,
      (count(*) FILTER (WHERE email = ${email} AND requester_digest = ${requesterDigest}))::int AS pair,
      (count(*) FILTER (WHERE requester_digest = ${requesterDigest}))::int AS requester
    FROM sign_in_code
    WHERE (email = ${email} OR requester_digest = ${requesterDigest})
      AND created_at > now() - make_interval(mins => ${codeMinutes}::int)`;
  if (count === undefined) return false;
  return count.pair < codesPerPair && count.address < codesPerAddress && count.requester < codesPerRequester;
}

import "server-only";
import { digestOf } from "@/server/auth/secret";
import { type Database, db } from "@/server/db/client";
import type { Locale } from "@/server/domain/locale";
import { regionOfInput } from "@/server/domain/register/region-input";
import {
  type RequestInput,
  requestLinkDays,
  requestsPerAddress,
  requestsPerRequester,
} from "@/server/domain/register/request";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { newToken } from "@/server/services/collaborator/tokens";
import { type Ends, type EndsToChoose, frenchNamed, resolveEnds } from "./resolve-ends";

/** The database keeps no token that would confirm a request. */
export const requestDigest = (token: string): string => digestOf("register-request", token);

export interface Asking {
  input: RequestInput;
  /** Where the request comes from (server/auth/requester.ts). */
  requester: string;
  locale: Locale;
}

export type AskResult =
  | { ok: true }
  | { ok: false; reason: "tooMany" | "future" | "unknownFrench" }
  /** Several authorities may be meant: who asks says which. */
  | { ok: false; reason: "choose"; choices: EndsToChoose };

/**
 * Asks that a cooperation appear in the register. Nobody sees it before the link that is mailed to the contact is
 * followed and its button pressed. Asking for the same once more sends another link, and the one before confirms nothing.
 */
export async function askToAppear({ input, requester, locale }: Asking): Promise<AskResult> {
  const region = regionOfInput(input.country, input.region);
  const requesterDigest = digestOf("requester", requester);
  const hits = await frenchNamed(input.french);
  const result = await db().$transaction(async (tx): Promise<AskResult> => {
    const ends = await resolveEnds(tx, hits, { ...input, region });
    if (!ends.ok) return ends;
    if (await isInFuture(tx, input.sinceYear)) return { ok: false, reason: "future" };
    await takeTurn(tx, requesterDigest, input.contactEmail);
    if (!(await isWithinLimits(tx, input.contactEmail, requesterDigest))) return { ok: false, reason: "tooMany" };
    await tx.registerRequest.deleteMany({ where: standing(input, ends) });
    const token = newToken();
    const [row] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
      INSERT INTO register_request (side, french_id, foreign_id, foreign_name, country, region, place, kind, since_year,
        themes, message, contact_name, contact_role, contact_email, locale, token_digest, requester_digest, expires_at)
      VALUES (${input.side}::request_side, ${ends.french.id}::uuid, ${ends.foreign?.id ?? null}::uuid,
        ${ends.foreign?.name ?? input.foreign}, ${input.country}, ${region}, ${input.place},
        ${input.kind}::cooperation_kind, ${input.sinceYear}, ${input.themes}::text[], ${input.message},
        ${input.contactName}, ${input.contactRole}, ${input.contactEmail}, ${locale}, ${requestDigest(token)},
        ${requesterDigest}, now() + make_interval(days => ${requestLinkDays}::int))
      RETURNING id, expires_at AS "expiresAt"`;
    await queueMail(tx, {
      key: `register-request-confirm:${row?.id}`,
      template: "register-request-confirm",
      to: input.contactEmail,
      locale,
      props: {
        ...{ french: ends.french.name, foreign: ends.foreign?.name ?? input.foreign, country: input.country },
        ...{ until: row?.expiresAt ?? new Date(0), url: appUrl(`/repertoire/demande/${token}`) },
      },
    });
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

/** The same request, still unconfirmed. */
const standing = ({ contactEmail, foreign }: RequestInput, ends: Ends) => ({
  status: "unconfirmed" as const,
  contactEmail,
  frenchId: ends.french.id,
  ...(ends.foreign ? { foreignId: ends.foreign.id } : { foreignId: null, foreignName: foreign }),
});

async function isInFuture(tx: Database, year: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ ahead: boolean }[]>`SELECT ${year} > extract(year FROM now()) AS ahead`;
  return row?.ahead ?? true;
}

/** Requests of one requester, or for one address, are counted one after the other. Always in this order: no deadlock. */
async function takeTurn(tx: Database, requesterDigest: string, email: string): Promise<void> {
  for (const name of [`request requester ${requesterDigest}`, `request address ${email}`])
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

// The mails count, not the requests: asking for the same again replaces the one before, and sends another.
async function isWithinLimits(tx: Database, email: string, requesterDigest: string): Promise<boolean> {
  const [count] = await tx.$queryRaw<{ address: number; requester: number }[]>`
    SELECT (SELECT count(*)::int FROM mail WHERE template = 'register-request-confirm' AND recipient = ${email}
        AND created_at > now() - interval '1 day') AS address,
      (SELECT count(*)::int FROM register_request WHERE requester_digest = ${requesterDigest}
        AND created_at > now() - interval '1 hour') AS requester`;
  return count !== undefined && count.address < requestsPerAddress && count.requester < requestsPerRequester;
}

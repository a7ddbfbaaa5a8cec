import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { type ApiKeyInput, apiKeyStart, mostApiKeys } from "@/server/domain/api-key/schema";
import { appendJournal } from "@/server/services/journal/append";
import { apiKeyDigest, newApiKey } from "./key-digest";

export type CreateKeyResult =
  /** The key itself: the only time that it is told. */
  { ok: true; key: string } | { ok: false; reason: "tooMany" };

/** Makes a key by which a program acts for an organisation, in the name of who makes it and never beyond what they may do. */
export async function createKey(
  { actor, organisation }: Granted<"apiKey.manage">,
  { name, rights, days }: ApiKeyInput,
): Promise<CreateKeyResult> {
  const key = newApiKey();
  return db().$transaction(async (tx): Promise<CreateKeyResult> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`api keys ${organisation.id}`}, 0))`;
    const active = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM api_key WHERE organisation_id = ${organisation.id}::uuid AND revoked_at IS NULL AND expires_at > now()`;
    if (active.length >= mostApiKeys) return { ok: false, reason: "tooMany" };
    await tx.$executeRaw`
      INSERT INTO api_key (user_id, organisation_id, name, rights, digest, start, expires_at)
      VALUES (${actor.userId}::uuid, ${organisation.id}::uuid, ${name}, ${[...rights]}::text[], ${apiKeyDigest(key)},
        ${apiKeyStart(key)}, now() + make_interval(days => ${days}::int))`;
    await appendJournal(tx, {
      ...{ event: "apiKey.create", actor, organisationId: organisation.id },
      data: { name, rights, start: apiKeyStart(key), days },
    });
    return { ok: true, key };
  });
}

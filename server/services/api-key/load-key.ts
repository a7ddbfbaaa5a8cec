import "server-only";
import { db } from "@/server/db/client";
import { type ApiKeyRight, isApiKey } from "@/server/domain/api-key/schema";
import type { Actor, ActorMembership } from "@/server/domain/user/actor";
import { apiKeyDigest } from "./key-digest";

/** Who acts by a key: its maker as they are now, as a member of its organisation and of nothing else. */
export interface KeyHolder {
  keyId: string;
  organisationId: string;
  rights: ApiKeyRight[];
  actor: Actor;
}

interface Row extends Omit<Actor, "memberships" | "shared"> {
  keyId: string;
  keyName: string;
  organisationId: string;
  rights: ApiKeyRight[];
  membership: ActorMembership | null;
}

/**
 * What a presented key stands for, and that it was used. What its maker lost since, the key has lost too: roles are read
 * anew, and dossiers of others that they were invited into are none of its business.
 * @returns null for one that is unknown, expired or revoked.
 */
export async function loadKey(key: string): Promise<KeyHolder | null> {
  if (!isApiKey(key)) return null;
  const [row] = await db().$queryRaw<Row[]>`
    SELECT k.id AS "keyId", k.name AS "keyName", k.organisation_id AS "organisationId", k.rights, u.id AS "userId", u.email,
      u.name, u.locale, CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('organisationId', o.id,
        'organisationName', o.name, 'kind', o.kind, 'roles', m.roles, 'servedCountries', o.served_countries) END AS membership
    FROM api_key k JOIN "user" u ON u.id = k.user_id JOIN organisation o ON o.id = k.organisation_id
    LEFT JOIN membership m ON m.user_id = k.user_id AND m.organisation_id = k.organisation_id
    WHERE k.digest = ${apiKeyDigest(key)} AND k.revoked_at IS NULL AND k.expires_at > now()`;
  if (!row) return null;
  const { keyId, keyName, organisationId, rights, membership, ...person } = row;
  await db().$executeRaw`
    UPDATE api_key SET last_used_at = now()
    WHERE id = ${keyId}::uuid AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
  const actor: Actor = { ...person, memberships: membership ? [membership] : [], shared: [], byKey: keyName };
  return { keyId, organisationId, rights, actor };
}

import "server-only";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { type ApiKeyRight, type ApiKeyState, apiKeyState } from "@/server/domain/api-key/schema";
import type { Actor } from "@/server/domain/user/actor";
import { displayName } from "@/server/domain/user/actor";
import { allowsOnOrganisation } from "@/server/domain/user/permissions";

export interface ListedKey {
  id: string;
  name: string;
  start: string;
  rights: ApiKeyRight[];
  organisation: { id: string; name: string };
  madeBy: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  state: ApiKeyState;
}

/** The organisations for which somebody may make keys. */
export const organisationsOfKeys = (actor: Actor): { id: string; name: string }[] =>
  actor.memberships
    .filter(({ organisationId: id, kind }) => allowsOnOrganisation("apiKey.manage", actor, { id, kind }))
    .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName }));

/** The keys of the organisations for which somebody may make some: their colleagues' too, and never the keys themselves. */
export async function listKeys(actor: Actor): Promise<ListedKey[]> {
  const organisationIds = organisationsOfKeys(actor).map(({ id }) => id);
  const [now, keys] = await Promise.all([
    databaseNow(db()),
    db().apiKey.findMany({
      where: { organisationId: { in: organisationIds } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: 200,
      include: { organisation: { select: { id: true, name: true } }, user: { select: { name: true, email: true } } },
    }),
  ]);
  return keys.map(({ user, ...key }) => ({
    id: key.id,
    name: key.name,
    start: key.start,
    rights: key.rights as ApiKeyRight[],
    organisation: key.organisation,
    madeBy: displayName(user),
    createdAt: key.createdAt,
    expiresAt: key.expiresAt,
    lastUsedAt: key.lastUsedAt,
    state: apiKeyState(key, now),
  }));
}

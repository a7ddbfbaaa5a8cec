import { grantOnOrganisation } from "@/server/auth/grants";
import type { ApiKeyInput } from "@/server/domain/api-key/schema";
import type { Actor } from "@/server/domain/user/actor";
import { createKey } from "@/server/services/api-key/create-key";
import { organisationOf } from "./user";

/** A key of somebody for their organisation, as they are shown it. */
export async function aKey(actor: Actor, facts: Partial<ApiKeyInput> = {}): Promise<string> {
  const granted = await grantOnOrganisation("apiKey.manage", actor, organisationOf(actor));
  const made = await createKey(granted, {
    ...{ name: "Logiciel de suivi", rights: ["applications.read", "applications.write"], days: 30 },
    ...facts,
  });
  if (!made.ok) throw new Error("this organisation has too many keys");
  return made.key;
}

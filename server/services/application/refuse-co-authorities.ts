import "server-only";
import { db } from "@/server/db/client";
import type { ApplicationContent } from "@/server/domain/application/content";
import type { Refusal } from "@/server/domain/application/refusals";
import { frenchAuthorityKinds } from "@/server/domain/user/actor";

/**
 * What is wrong with the other French authorities of a dossier: with them it counts as pooled, so each must be one, once,
 * under its own name, and none of them the lead.
 */
export async function refuseCoAuthorities(
  named: ApplicationContent["coAuthorities"],
  leadId: string,
): Promise<Refusal | null> {
  const ids = named.map(({ organisationId }) => organisationId);
  const refusal = (code: string): Refusal => ({
    field: "coAuthorities",
    finding: { code, severity: "blocking", field: "coAuthorities" },
  });
  if (ids.includes(leadId)) return refusal("coAuthorityIsLead");
  if (new Set(ids).size < ids.length) return refusal("coAuthorityTwice");
  const known = await db().organisation.findMany({
    where: { id: { in: ids }, kind: { in: [...frenchAuthorityKinds] } },
    select: { id: true, name: true },
  });
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const isKnown = named.every(({ organisationId, label }) => {
    const name = names.get(organisationId);
    return name !== undefined && label.startsWith(name);
  });
  return isKnown ? null : refusal("coAuthorityUnknown");
}

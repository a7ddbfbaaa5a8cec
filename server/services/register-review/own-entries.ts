import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { belongsTo } from "@/server/domain/user/actor";

export interface OwnEntry {
  slug: string;
  name: string;
  confirmedAt: Date | null;
}

/** The entries that a person may correct: those of the authorities that they act for. */
export async function ownEntries({ actor }: Granted<"account.manage">): Promise<OwnEntry[]> {
  const ids = actor.memberships
    .map(({ organisationId }) => organisationId)
    .filter((id) => belongsTo(actor, id, "applicant", "signatory"));
  if (ids.length === 0) return [];
  const entries = await db().registerEntry.findMany({
    where: {
      organisationId: { in: ids },
      organisation: { kind: { notIn: ["embassyService", "ministry", "prefecture"] } },
    },
    select: { slug: true, confirmedAt: true, organisation: { select: { name: true } } },
    orderBy: { slug: "asc" },
  });
  return entries.map(({ slug, confirmedAt, organisation }) => ({ slug, confirmedAt, name: organisation.name }));
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import type { LinkFailure } from "@/server/domain/resource/link-check";
import { cleanText } from "@/server/domain/text";
import { type EntryChange, readChanges } from "@/server/services/register-review/history";
import { currentVersion } from "@/server/services/register-review/version";

/** A network as those see it who keep it. */
export interface ManagedNetwork {
  id: string;
  slug: string;
  name: string;
  acronym: string;
  regionCodes: string[];
  website: string;
  email: string;
  emailIsPublic: boolean;
  source: string;
  confirmedAt: Date | null;
  retiredAt: Date | null;
  /** Of its site; null when it has none, or retired. */
  check: { checkedAt: Date | null; status: number | null; failure: LinkFailure | null; failures: number } | null;
}

const columns = {
  ...{ id: true, slug: true, name: true, acronym: true, regionCodes: true, website: true, email: true },
  ...{ emailIsPublic: true, source: true, confirmedAt: true, retiredAt: true },
  check: { select: { checkedAt: true, status: true, failure: true, failures: true } },
} as const;
type Row = Omit<ManagedNetwork, "check"> & {
  check: { checkedAt: Date | null; status: number | null; failure: string; failures: number } | null;
};
const toManaged = ({ check, ...row }: Row): ManagedNetwork => ({
  ...row,
  check: check && { ...check, failure: (check.failure as LinkFailure | "") || null },
});

/** All of them: those that are there by name, then those that retired. */
export async function listManagedNetworks(_granted: Granted<"network.manage">): Promise<ManagedNetwork[]> {
  const rows = await db().regionalNetwork.findMany({
    select: columns,
    orderBy: [{ retiredAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { slug: "asc" }],
  });
  return rows.map(toManaged);
}

/** @throws NotFound when there is none at this address. */
export async function findNetwork(slug: string): Promise<ManagedNetwork> {
  const row = cleanText(slug) === slug && (await db().regionalNetwork.findUnique({ where: { slug }, select: columns }));
  if (!row) throw new NotFound();
  return toManaged(row);
}

export interface EditedNetwork {
  network: ManagedNetwork;
  /** Its last change: who saves upon an older one is told. */
  version: string;
  changes: EntryChange[];
}

/** What the page of one network begins with. @throws NotFound */
export async function loadNetwork({ actor }: Granted<"network.manage">, slug: string): Promise<EditedNetwork> {
  const network = await findNetwork(slug);
  const [version, changes] = await Promise.all([
    currentVersion(db(), "network", network.id),
    readChanges(actor, { subject: "network", id: network.id }),
  ]);
  return { network, version, changes };
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { freeSlug } from "@/server/domain/call/slug";
import { isSameName, type NetworkValues, networkSlug } from "@/server/domain/register/network";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";
import { type Conflict, conflictWith } from "@/server/services/register-review/version";
import { findNetwork } from "./load-network";

/** `networkNameTaken`: another one, not retired, bears that name. */
export type SaveNetworkResult = { ok: true; slug: string } | Conflict | { ok: false; reason: "networkNameTaken" };

/** Enters a network: public from then on, and counted as confirmed on that day. */
export async function createNetwork(
  { actor }: Granted<"network.manage">,
  values: NetworkValues,
): Promise<SaveNetworkResult> {
  return db().$transaction(async (tx): Promise<SaveNetworkResult> => {
    await tellChange(tx, { cause: "correction", actor });
    if (await isTaken(tx, values.name)) return { ok: false, reason: "networkNameTaken" };
    const known = await tx.regionalNetwork.findMany({ select: { slug: true } });
    const slug = freeSlug(networkSlug(values), new Set(known.map((one) => one.slug)));
    const { id } = await tx.regionalNetwork.create({ data: { ...values, slug }, select: { id: true } });
    await tx.$executeRaw`UPDATE regional_network SET confirmed_at = now() WHERE id = ${id}::uuid`;
    await appendJournal(tx, { event: "network.create", actor, data: { slug, words: values.name } });
    return { ok: true, slug };
  });
}

/** Corrects a network, upon the change (`version`) that the form knew. Its address in the application stays. */
export async function correctNetwork(
  { actor }: Granted<"network.manage">,
  { slug, version, values }: { slug: string; version: string; values: NetworkValues },
): Promise<SaveNetworkResult> {
  const { id } = await findNetwork(slug);
  return db().$transaction(async (tx): Promise<SaveNetworkResult> => {
    await tellChange(tx, { cause: "correction", actor });
    const conflict = await conflictWith(tx, "network", id, version, actor);
    if (conflict) return conflict;
    if (await isTaken(tx, values.name, id)) return { ok: false, reason: "networkNameTaken" };
    await tx.regionalNetwork.update({ where: { id }, data: values, select: { id: true } });
    await appendJournal(tx, { event: "network.update", actor, data: { slug, words: values.name } });
    return { ok: true, slug };
  });
}

/** A few tens of them: they are compared as people read them. After `tellChange`, which lets one in at a time. */
export async function isTaken(tx: Database, name: string, exceptId?: string): Promise<boolean> {
  const others = await tx.regionalNetwork.findMany({
    where: { retiredAt: null, ...(exceptId && { id: { not: exceptId } }) },
    select: { name: true },
  });
  return others.some((other) => isSameName(other.name, name));
}

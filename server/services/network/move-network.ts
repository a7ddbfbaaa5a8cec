import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import type { RegisterChangeCause } from "@/server/domain/register/vocabulary";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";
import { findNetwork, type ManagedNetwork } from "./load-network";
import { isTaken } from "./save-network";

type Manager = Granted<"network.manage">["actor"];

/** Says that what is written of a network still holds. Of a retired one there is nothing to say. */
export async function confirmNetwork({ actor }: Granted<"network.manage">, slug: string): Promise<{ ok: boolean }> {
  return move(
    actor,
    slug,
    { cause: "confirmation", event: "network.confirm" },
    (tx, { id }) => tx.$executeRaw`
    UPDATE regional_network SET confirmed_at = now() WHERE id = ${id}::uuid AND retired_at IS NULL`,
  );
}

/** Takes a network out of all lists; it stays here with its history. `ok` is false when somebody was quicker. */
export async function retireNetwork({ actor }: Granted<"network.manage">, slug: string): Promise<{ ok: boolean }> {
  return move(
    actor,
    slug,
    { cause: "correction", event: "network.retire" },
    (tx, { id }) => tx.$executeRaw`
    UPDATE regional_network SET retired_at = now() WHERE id = ${id}::uuid AND retired_at IS NULL`,
  );
}

/** Puts a retired one back among the others, unless its name was given meanwhile. */
export async function restoreNetwork(
  { actor }: Granted<"network.manage">,
  slug: string,
): Promise<{ ok: true } | { ok: false; reason: "taken" | "notRetired" }> {
  let isNameTaken = false;
  const { ok } = await move(actor, slug, { cause: "correction", event: "network.restore" }, async (tx, network) => {
    isNameTaken = await isTaken(tx, network.name, network.id);
    return isNameTaken
      ? 0
      : tx.$executeRaw`UPDATE regional_network SET retired_at = NULL WHERE id = ${network.id}::uuid AND retired_at IS NOT NULL`;
  });
  return ok ? { ok } : { ok, reason: isNameTaken ? "taken" : "notRetired" };
}

async function move(
  actor: Manager,
  slug: string,
  { cause, event }: { cause: RegisterChangeCause; event: string },
  change: (tx: Database, network: ManagedNetwork) => Promise<number>,
): Promise<{ ok: boolean }> {
  const network = await findNetwork(slug);
  return db().$transaction(async (tx) => {
    await tellChange(tx, { cause, actor });
    if ((await change(tx, network)) !== 1) return { ok: false };
    await appendJournal(tx, { event, actor, data: { slug, words: network.name } });
    return { ok: true };
  });
}

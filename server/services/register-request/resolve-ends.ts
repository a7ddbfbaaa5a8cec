import "server-only";
import type { Database } from "@/server/db/client";
import { anotherAuthority } from "@/server/domain/register/correction";
import type { RequestInput } from "@/server/domain/register/request";
import type { Resembling } from "@/server/domain/register/resemblance";
import { type AuthorityHit, searchAuthorities } from "@/server/services/organisation/search";
import { resembling } from "./resembling";

/** Which authorities a request is about; without `foreign`, one that the register does not have. */
export interface Ends {
  french: { id: string; name: string };
  foreign: { id: string; name: string } | null;
}

/** What is still to be said: which French authority, and whether it is one of those abroad that the register has. */
export interface EndsToChoose {
  french?: AuthorityHit[];
  foreign?: Resembling[];
}

export type ResolvedEnds =
  | ({ ok: true } & Ends)
  | { ok: false; reason: "unknownFrench" }
  | { ok: false; reason: "choose"; choices: EndsToChoose };

/** More than these are no choice: who asks types more of the name. */
const most = 8;

/** Before the transaction: the official names do not change within it, and it has the one connection there may be. */
export const frenchNamed = (name: string): Promise<AuthorityHit[]> => searchAuthorities({ query: name, limit: most });

/**
 * The authorities that somebody named, or what they must choose among.
 * @param hits what `frenchNamed` found.
 * @param input with the region as its code.
 */
export async function resolveEnds(
  tx: Database,
  hits: AuthorityHit[],
  { frenchId, foreign, foreignId, country, region }: RequestInput,
): Promise<ResolvedEnds> {
  if (hits.length === 0) return { ok: false, reason: "unknownFrench" };
  const chosen = hits.length === 1 ? hits[0] : hits.find(({ id }) => id === frenchId);
  const alike = await resembling(tx, { name: foreign, country, region, frenchId: chosen?.id ?? null });
  const meant = alike.find(({ id }) => id === foreignId);
  const isForeignSaid = alike.length === 0 || foreignId === anotherAuthority || meant !== undefined;
  if (!chosen || !isForeignSaid) {
    const choices = { ...(!chosen && { french: hits }), ...(!isForeignSaid && { foreign: alike }) };
    return { ok: false, reason: "choose", choices };
  }
  return { ok: true, french: chosen, foreign: meant ?? null };
}

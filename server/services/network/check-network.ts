import "server-only";
import type { Granted } from "@/server/auth/grants";
import { failureOf, type LinkFailure } from "@/server/domain/resource/link-check";
import { lookAt } from "@/server/net/look-at";
import { keepLook } from "@/server/services/resource/check-links";
import { findNetwork } from "./load-network";

/** Looks at the site of a network at once. @returns what is wrong with it, null when it answers or there is none. */
export async function checkNetworkNow(
  _granted: Granted<"network.manage">,
  slug: string,
): Promise<{ failure: LinkFailure | null }> {
  const { id, website, check } = await findNetwork(slug);
  if (check === null) return { failure: null };
  const look = await lookAt(website);
  await keepLook({ of: "network", id, url: website }, look);
  return { failure: failureOf(look) };
}

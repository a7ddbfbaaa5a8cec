import "server-only";
import { db } from "@/server/db/client";
import { isToldUnreachable } from "@/server/domain/resource/link-check";

/** A regional multi-actor network, with what it publishes of itself. */
export interface Network {
  slug: string;
  name: string;
  acronym: string;
  /** INSEE codes of the French régions that it covers. */
  regionCodes: string[];
  website: string;
  /** "" when it has none, or none that is public. */
  email: string;
  source: string;
  confirmedAt: Date | null;
  /** Its site has not answered for a while. */
  isUnreachable: boolean;
}

/** Those that did not retire, by name. An address that is not public leaves with none of them. */
export async function listNetworks(): Promise<Network[]> {
  const rows = await db().regionalNetwork.findMany({
    where: { retiredAt: null },
    select: {
      ...{ slug: true, name: true, acronym: true, regionCodes: true, website: true, email: true },
      ...{ emailIsPublic: true, source: true, confirmedAt: true, check: { select: { failures: true } } },
    },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return rows.map(({ email, emailIsPublic, check, ...network }) => ({
    ...network,
    email: emailIsPublic ? email : "",
    isUnreachable: isToldUnreachable(check),
  }));
}

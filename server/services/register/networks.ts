import "server-only";
import { db } from "@/server/db/client";

/** A regional multi-actor network, with what it publishes of itself. */
export interface Network {
  slug: string;
  name: string;
  acronym: string;
  /** INSEE codes of the French régions that it covers. */
  regionCodes: string[];
  website: string;
  email: string;
  source: string;
  confirmedAt: Date | null;
}

/** All of them, by name. */
export async function listNetworks(): Promise<Network[]> {
  return db().regionalNetwork.findMany({
    select: {
      ...{ slug: true, name: true, acronym: true, regionCodes: true, website: true, email: true },
      ...{ source: true, confirmedAt: true },
    },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
}

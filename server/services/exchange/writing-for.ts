import "server-only";
import { db } from "@/server/db/client";
import { type Actor, isFrenchAuthority } from "@/server/domain/user/actor";

export interface WritingAuthority {
  id: string;
  name: string;
  isFrench: boolean;
  /** Of the official dataset; null where nobody has counted. */
  population: number | null;
}

/** The authorities for which a person may post and answer notices. */
export async function writingFor({ memberships }: Actor): Promise<WritingAuthority[]> {
  const own = memberships.filter(
    ({ kind, roles }) =>
      (isFrenchAuthority(kind) || kind === "foreignAuthority") &&
      (roles.includes("applicant") || roles.includes("signatory")),
  );
  const known = await db().organisation.findMany({
    where: { id: { in: own.map(({ organisationId }) => organisationId) } },
    orderBy: { searchName: "asc" },
    select: { id: true, name: true, kind: true, population: true },
  });
  return known.map(({ kind, ...authority }) => ({ ...authority, isFrench: isFrenchAuthority(kind) }));
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { answersFor, answersForAll } from "@/server/domain/organisation/claims";
import { type Actor, countriesAdvised, type OrganisationKind } from "@/server/domain/user/actor";

interface ClaimedAuthority {
  id: string;
  name: string;
  kind: OrganisationKind;
  departmentCode: string | null;
}

export interface ClaimToAnswer {
  id: string;
  claimant: { name: string; email: string };
  organisation: ClaimedAuthority;
  /** How many people already act for the authority. */
  members: number;
  message: string;
  createdAt: Date;
}

export interface OwnClaim {
  id: string;
  organisation: ClaimedAuthority;
  status: "pending" | "accepted" | "refused";
  createdAt: Date;
  answeredAt: Date | null;
}

const authority = { id: true, name: true, kind: true, departmentCode: true } as const;

/** The claims that wait for this person's answer, oldest first; `total` counts them all, the list holds at most 50. */
export async function listClaimsToAnswer({
  actor,
}: Granted<"claim.answer">): Promise<{ claims: ClaimToAnswer[]; total: number }> {
  const where = {
    status: "pending" as const,
    userId: { not: actor.userId },
    ...(answersForAll(actor)
      ? {}
      : {
          OR: [
            { organisationId: { in: answersFor(actor) } },
            { organisation: { kind: "foreignAuthority" as const, countryCode: { in: countriesAdvised(actor) } } },
          ],
        }),
  };
  const [claims, total] = await Promise.all([
    db().membershipClaim.findMany({
      where,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 50,
      select: {
        id: true,
        message: true,
        createdAt: true,
        user: { select: { name: true, email: true } },
        organisation: { select: { ...authority, _count: { select: { memberships: true } } } },
      },
    }),
    db().membershipClaim.count({ where }),
  ]);
  return {
    total,
    claims: claims.map(({ user, organisation: { _count, ...organisation }, ...claim }) => ({
      ...claim,
      claimant: user,
      organisation,
      members: _count.memberships,
    })),
  };
}

/** What became of the claims that this person made, latest first. */
export const listOwnClaims = (actor: Actor): Promise<OwnClaim[]> =>
  db().membershipClaim.findMany({
    where: { userId: actor.userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, status: true, createdAt: true, answeredAt: true, organisation: { select: authority } },
  });

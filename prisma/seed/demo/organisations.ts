import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import type { Locale } from "@/server/domain/locale";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import type { MembershipRole } from "@/server/domain/user/actor";
import type { Authorities } from "./authorities";
import { daysAfter } from "./dates";
import { type Invitation, loadInvitations } from "./invitations";
import { demoAddress, newcomers, people, services } from "./people";

/** What the records of the demonstration are known by. */
export const demoSource = "demonstration";

export interface Member {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  /** Key of the organisation. */
  of: string;
  roles: MembershipRole[];
  /** Countries that the person advises on. */
  serves: readonly string[];
}

export interface Claim {
  id: string;
  claimant: { id: string; name: string };
  organisationId: string;
  authority: string;
  of: string;
  at: Date;
}

/** Services, people, memberships, claims and invitations. @returns the members, and what waits. */
export async function loadPeople(
  tx: Prisma.TransactionClient,
  authorities: Authorities,
  now: Date,
): Promise<{ members: Member[]; claims: Claim[]; invitations: Invitation[] }> {
  const ids = new Map<string, string>(Object.entries(authorities).map(([key, { id }]) => [key, id]));
  const stored = Object.entries(services).map(([key, service]) => ({
    ...{ key, id: randomUUID(), serves: [] as readonly string[], department: undefined as string | undefined },
    ...service,
  }));
  for (const { key, id } of stored) ids.set(key, id);
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (!id) throw new Error(`The demonstration knows no ${key}.`);
    return id;
  };
  await tx.organisation.createMany({
    data: stored.map(({ id, kind, name, country, serves, department }) => ({
      ...{ id, kind, name, source: demoSource },
      searchName: authoritySearchText(name),
      countryCode: country,
      servedCountries: [...serves],
      departmentCode: department ?? null,
    })),
  });

  const members = people.map(
    (person): Member => ({
      ...{ locale: "fr", ...person },
      id: randomUUID(),
      email: demoAddress(person.email),
      serves: stored.find(({ key }) => key === person.of)?.serves ?? [],
    }),
  );
  const arrivals = newcomers.map((person, index) => ({
    ...person,
    id: randomUUID(),
    email: demoAddress(person.email),
    at: daysAfter(now, -1 - index),
  }));
  const joined = daysAfter(now, -720);
  await tx.user.createMany({
    data: [
      ...members.map(({ id, email, name, locale }) => ({ id, email, name, locale, createdAt: joined })),
      ...arrivals.map(({ id, email, name, at }) => ({ id, email, name, createdAt: at })),
    ],
  });
  await tx.membership.createMany({
    data: members.map(({ id, of, roles }) => ({ userId: id, organisationId: idOf(of), roles, createdAt: joined })),
  });

  const claims = arrivals.flatMap(({ id, name, at, claims: claim }) =>
    claim
      ? [
          {
            ...claim,
            id: randomUUID(),
            claimant: { id, name },
            organisationId: idOf(claim.of),
            authority: nameOf(claim.of, authorities),
            at,
          },
        ]
      : [],
  );
  await tx.membershipClaim.createMany({
    data: claims.map(({ id, claimant, organisationId, message, at }) => ({
      ...{ id, organisationId, message, createdAt: at },
      userId: claimant.id,
    })),
  });
  const invitations = await loadInvitations(tx, members, { idOf, now });
  return { members, claims, invitations };
}

const nameOf = (key: string, authorities: Authorities): string =>
  Object.entries(authorities).find(([known]) => known === key)?.[1].name ?? "";

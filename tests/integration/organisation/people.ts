import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import type { Locale } from "@/server/domain/locale";
import { searchable } from "@/server/domain/text";
import type { Actor, MembershipRole, OrganisationKind } from "@/server/domain/user/actor";

interface TestOrganisation {
  id: string;
  kind: OrganisationKind;
  name: string;
}

/** An organisation of its own for a test. */
export const newOrganisation = (kind: OrganisationKind, name = `${kind} ${randomUUID()}`): Promise<TestOrganisation> =>
  db().organisation.create({
    data: { kind, name, searchName: searchable(name) },
    select: { id: true, kind: true, name: true },
  });

/** A person with an account and no membership, as the sign-in would know them. */
export async function newPerson(email = `${randomUUID()}@example.org`, locale: Locale = "fr"): Promise<Actor> {
  const { id } = await db().user.create({ data: { email, locale } });
  return { userId: id, email, name: "", locale, memberships: [] };
}

/** The person as a member of one more organisation. */
export async function join(actor: Actor, organisation: TestOrganisation, roles: MembershipRole[]): Promise<Actor> {
  await db().membership.create({ data: { userId: actor.userId, organisationId: organisation.id, roles } });
  const membership = {
    organisationId: organisation.id,
    organisationName: organisation.name,
    kind: organisation.kind,
    roles,
    servedCountries: [],
  };
  return { ...actor, memberships: [...actor.memberships, membership] };
}

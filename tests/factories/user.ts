import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import type { Locale } from "@/server/domain/locale";
import { searchable } from "@/server/domain/text";
import type { Actor, MembershipRole, OrganisationKind } from "@/server/domain/user/actor";
import { loadSession, openSession } from "@/server/services/user/sessions";

interface OrganisationFacts {
  kind: OrganisationKind;
  name?: string;
  servedCountries?: string[];
}

/** An organisation of its own for each call. */
export async function anOrganisation({ kind, name = kind, servedCountries = [] }: OrganisationFacts) {
  return db().organisation.create({ data: { kind, name, searchName: searchable(name), servedCountries } });
}

interface PersonFacts extends OrganisationFacts {
  roles: MembershipRole[];
  /** Joins this organisation instead of a new one. */
  organisationId?: string;
  locale?: Locale;
  person?: string;
}

/** Somebody with one membership: the record in the database, and the actor that signing in would give. */
export async function aPerson({ roles, organisationId, locale = "fr", person = "Awa Demba", ...facts }: PersonFacts) {
  const organisation = organisationId
    ? await db().organisation.findUniqueOrThrow({ where: { id: organisationId } })
    : await anOrganisation(facts);
  const user = await db().user.create({
    data: {
      email: `p-${randomUUID()}@demo.example.org`,
      name: person,
      locale,
      memberships: { create: { organisationId: organisation.id, roles } },
    },
  });
  const actor: Actor = {
    userId: user.id,
    email: user.email,
    name: user.name,
    locale,
    memberships: [
      {
        organisationId: organisation.id,
        organisationName: organisation.name,
        kind: organisation.kind,
        roles,
        servedCountries: organisation.servedCountries,
        departmentCode: organisation.departmentCode,
      },
    ],
    shared: [],
  };
  return actor;
}

/** The organisation of somebody made by `aPerson`. */
export function organisationOf(actor: Actor): string {
  const [membership] = actor.memberships;
  if (!membership) throw new Error("this person has no membership");
  return membership.organisationId;
}

export const anApplicant = (facts: Partial<PersonFacts> = {}) =>
  aPerson({ kind: "commune", roles: ["applicant"], person: "Camille Lagarde", ...facts });
export const anAdviser = (servedCountries: string[], facts: Partial<PersonFacts> = {}) =>
  aPerson({ kind: "embassyService", roles: ["adviser"], servedCountries, person: "Noé Keller", ...facts });
export const anOfficer = (facts: Partial<PersonFacts> = {}) =>
  aPerson({ kind: "ministry", roles: ["officer"], person: "Inès Marchal", ...facts });
export const aDecisionMaker = (facts: Partial<PersonFacts> = {}) =>
  aPerson({ kind: "ministry", roles: ["decisionMaker"], person: "Paul Rivet", ...facts });

/** The actor that a request of this person's would have now: with what they were given or lost since. */
export async function asOfNow({ userId }: Actor): Promise<Actor> {
  const { token } = await openSession(db(), { userId, userAgent: "test" });
  const session = await loadSession(db(), token);
  if (!session) throw new Error("a session just opened can be read");
  return session.actor;
}

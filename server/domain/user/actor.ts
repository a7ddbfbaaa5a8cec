import { type CollaboratorRole, hasRole, type SharedDossier } from "../collaborator/schema";
import type { Locale } from "../locale";

export const organisationKinds = [
  "commune",
  "grouping",
  "department",
  "region",
  "foreignAuthority",
  "embassyService",
  "ministry",
  "prefecture",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** French authorities: the only kinds that may lead a dossier. */
export const frenchAuthorityKinds = ["commune", "grouping", "department", "region"] as const;
export type FrenchAuthorityKind = (typeof frenchAuthorityKinds)[number];
export const isFrenchAuthority = (kind: OrganisationKind): kind is FrenchAuthorityKind =>
  (frenchAuthorityKinds as readonly string[]).includes(kind);

export const membershipRoles = [
  "applicant",
  "signatory",
  "adviser",
  "officer",
  "callManager",
  "decisionMaker",
  "budgetOfficer",
  "reader",
] as const;
export type MembershipRole = (typeof membershipRoles)[number];

/** Which roles a member of each kind of organisation may hold. */
export const rolesOfKind = {
  commune: ["applicant", "signatory", "reader"],
  grouping: ["applicant", "signatory", "reader"],
  department: ["applicant", "signatory", "reader"],
  region: ["applicant", "signatory", "reader"],
  foreignAuthority: ["applicant", "signatory", "reader"],
  embassyService: ["adviser"],
  ministry: ["officer", "callManager", "decisionMaker", "budgetOfficer", "reader"],
  prefecture: ["reader"],
} as const satisfies Record<OrganisationKind, readonly MembershipRole[]>;

export interface ActorMembership {
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
  roles: readonly MembershipRole[];
  /** For an embassy service, the countries it answers for. */
  servedCountries: readonly string[];
  /** For a prefecture, the département that is its own. */
  departmentCode?: string | null;
}

/** Who acts: a signed-in person with what their memberships give them. */
export interface Actor {
  userId: string;
  email: string;
  name: string;
  locale: Locale;
  memberships: readonly ActorMembership[];
  /** The dossiers of other authorities that they were invited into. */
  shared?: readonly SharedDossier[];
  /** The name of the key by which a program acts for them. */
  byKey?: string;
}

/** The name under which the journal and the mails show someone who has not given theirs. */
export const displayName = ({ name, email, byKey }: { name: string; email: string; byKey?: string }): string =>
  byKey === undefined ? name || email : `${name || email} (${byKey})`;

export const membershipsOfKind = (actor: Actor, ...kinds: OrganisationKind[]): ActorMembership[] =>
  actor.memberships.filter((membership) => kinds.includes(membership.kind));

export const hasMinistryRole = (actor: Actor, ...roles: MembershipRole[]): boolean =>
  membershipsOfKind(actor, "ministry").some((membership) => roles.some((role) => membership.roles.includes(role)));

export const belongsTo = (actor: Actor, organisationId: string, ...roles: MembershipRole[]): boolean =>
  actor.memberships.some(
    (membership) =>
      membership.organisationId === organisationId &&
      (roles.length === 0 || roles.some((role) => membership.roles.includes(role))),
  );

/** Whether the actor was invited into a dossier, with this role at least. */
export const isInvitedInto = (actor: Actor, applicationId: string | undefined, role: CollaboratorRole): boolean =>
  applicationId !== undefined &&
  (actor.shared ?? []).some((shared) => shared.applicationId === applicationId && hasRole(shared.role, role));

/** The countries for which the actor gives the embassy's opinion. */
export const countriesAdvised = (actor: Actor): string[] => [
  ...new Set(
    membershipsOfKind(actor, "embassyService")
      .filter((membership) => membership.roles.includes("adviser"))
      .flatMap((membership) => membership.servedCountries),
  ),
];

/** The départements whose authorities' dossiers the actor reads for their prefecture. */
export const departmentsRead = (actor: Actor): string[] =>
  membershipsOfKind(actor, "prefecture").flatMap(({ roles, departmentCode }) =>
    roles.includes("reader") && departmentCode ? [departmentCode] : [],
  );

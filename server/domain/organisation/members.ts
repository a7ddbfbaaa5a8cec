import { z } from "zod";
import {
  isFrenchAuthority,
  type MembershipRole,
  membershipRoles,
  type OrganisationKind,
  rolesOfKind,
} from "../user/actor";

/** Services of the State: the ministry looks after their people, where an authority looks after its own. */
export const stateKinds = ["ministry", "embassyService", "prefecture"] as const satisfies OrganisationKind[];
export type StateKind = (typeof stateKinds)[number];
export const isStateKind = (kind: OrganisationKind): kind is StateKind =>
  (stateKinds as readonly OrganisationKind[]).includes(kind);

/** Those that may be created and closed: there is one ministry, and it stays. */
export const openedKinds = ["embassyService", "prefecture"] as const satisfies StateKind[];
export type OpenedKind = (typeof openedKinds)[number];

/** Who in an authority lets others in and looks after its people: who only reads does neither. */
export const answeringRoles = ["applicant", "signatory"] as const satisfies MembershipRole[];

/** Roles that decide over others: giving one is told to all who hold one. */
export const weightyRoles = ["callManager", "decisionMaker"] as const satisfies MembershipRole[];
export const isWeighty = (role: MembershipRole): boolean => (weightyRoles as readonly MembershipRole[]).includes(role);

/** How long an invitation may be taken up. */
export const memberInvitationDays = 30;
/** How many invitations of one organisation leave within an hour, and wait at once. */
export const memberInvitationsPerHour = 20;
export const mostMemberInvitations = 100;

const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
const roles = z
  .array(z.enum(membershipRoles))
  .min(1)
  .max(membershipRoles.length)
  .transform((given) => membershipRoles.filter((role) => given.includes(role)));

export const memberInvitation = z.object({ email, roles });
export type MemberInvitationInput = z.infer<typeof memberInvitation>;
export const memberRoles = z.object({ userId: z.uuid(), roles });
export type MemberRolesInput = z.infer<typeof memberRoles>;

/** Why somebody's roles may not become what was asked. */
export type MemberRefusal = "unknownRole" | "ownRole" | "lastCallManager" | "lastAnswerer";

export interface MemberChange {
  kind: OrganisationKind;
  before: readonly MembershipRole[];
  /** None: taken away, or gone. */
  after: readonly MembershipRole[];
  /** Somebody changes what they themselves are. */
  isSelf: boolean;
  /** The ministry steps in: it answers who asks to join an authority nobody answers for. */
  byMinistry: boolean;
  /** The roles of each other member. */
  others: readonly (readonly MembershipRole[])[];
}

const known = (kind: OrganisationKind): readonly MembershipRole[] => rolesOfKind[kind];
export const knowsRoles = (kind: OrganisationKind, given: readonly MembershipRole[]): boolean =>
  given.every((role) => known(kind).includes(role));
const answers = (given: readonly MembershipRole[]): boolean => answeringRoles.some((role) => given.includes(role));

/**
 * What stands against a change. Nobody gives themself a role, whichever they may give to others; the ministry keeps a call
 * manager; an authority keeps somebody who answers for it, unless the ministry takes over.
 */
export function refusalOfChange(change: MemberChange): MemberRefusal | null {
  const { kind, before, after, isSelf, byMinistry, others } = change;
  if (!knowsRoles(kind, after)) return "unknownRole";
  if (isSelf && after.some((role) => !before.includes(role))) return "ownRole";
  const loses = (holds: (given: readonly MembershipRole[]) => boolean) =>
    holds(before) && !holds(after) && !others.some(holds);
  if (kind === "ministry" && loses((given) => given.includes("callManager"))) return "lastCallManager";
  if ((isFrenchAuthority(kind) || kind === "foreignAuthority") && !byMinistry && loses(answers)) return "lastAnswerer";
  return null;
}

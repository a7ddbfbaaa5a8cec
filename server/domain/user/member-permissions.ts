import { answeringRoles, isStateKind } from "../organisation/members";
import { type Actor, belongsTo, hasMinistryRole, type OrganisationKind } from "./actor";
import type { Allows } from "./allows";
import { isAuthority } from "./exchange-permissions";

interface OrganisationOfPeople {
  id: string;
  kind: OrganisationKind;
}

/** Whether somebody looks after the people of every organisation. */
export const managesPeople = (actor: Actor): boolean => hasMinistryRole(actor, "callManager");

/** The people of an organisation. */
export const onMembers = {
  "member.read": (actor, { id }) => belongsTo(actor, id) || managesPeople(actor),
  /**
   * Invites, gives and takes roles, takes people away: the ministry's call managers everywhere; in an authority, as for who
   * asks to join it, whoever writes or signs for it.
   */
  "member.manage": (actor, { id, kind }) =>
    managesPeople(actor) || (isAuthority(kind) && belongsTo(actor, id, ...answeringRoles)),
  /** Who works for the State is taken away by a call manager. */
  "member.leave": (actor, { id, kind }) => isAuthority(kind) && belongsTo(actor, id),
  /** Corrects a service of the State, and closes it. */
  "organisation.manage": (actor, { kind }) => isStateKind(kind) && managesPeople(actor),
} as const satisfies Record<string, Allows<OrganisationOfPeople>>;

export const inPeople = {
  /** Lists the organisations that have people, and creates services of the State. */
  "organisation.create": managesPeople,
  /** Takes up the invitations sent to one's own address. */
  "member.join": () => true,
} as const satisfies Record<string, (actor: Actor) => boolean>;

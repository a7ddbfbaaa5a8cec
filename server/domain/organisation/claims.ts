import { z } from "zod";
import {
  type Actor,
  belongsTo,
  countriesAdvised,
  hasMinistryRole,
  type MembershipRole,
  type OrganisationKind,
  rolesOfKind,
} from "../user/actor";
import { answeringRoles } from "./members";

/** A person's request to act for an authority, as far as who may answer it goes. */
export interface ClaimFacts {
  userId: string;
  organisationId: string;
  /** Of the authority, as far as its embassy answers for it. */
  kind: OrganisationKind;
  country: string;
}

/** What a claim may grant: the roles of an authority's members, French or foreign. */
export const claimableRoles = rolesOfKind.commune;
export { answeringRoles };
export type ClaimableRole = (typeof claimableRoles)[number] & MembershipRole;

/** How many claims a person may have waiting at once: enough for anyone, too few to pester every town. */
export const maxPendingClaims = 5;

/** Pages that the mails about claims lead to. */
export const claimPages = { make: "/compte/rattachement", answer: "/compte/demandes" } as const;

export const claimInput = z.object({
  organisationId: z.uuid(),
  /** Who the person is in the authority, for those who answer. */
  message: z.string().trim().max(1_000),
});
export type ClaimInput = z.infer<typeof claimInput>;

/** An acceptance says for what; a refusal grants nothing. */
export const claimAnswer = z.discriminatedUnion("accept", [
  z.object({
    claimId: z.uuid(),
    accept: z.literal(true),
    roles: z.array(z.enum(claimableRoles)).min(1).max(claimableRoles.length),
  }),
  z.object({ claimId: z.uuid(), accept: z.literal(false) }),
]);
export type ClaimAnswer = z.infer<typeof claimAnswer>;

/** Answers for every authority, which matters when nobody of it has an account yet. */
export const answersForAll = (actor: Actor): boolean => hasMinistryRole(actor, "officer", "callManager");

/** The authorities whose claims the actor answers as one of their members. */
export const answersFor = (actor: Actor): string[] =>
  actor.memberships
    .map(({ organisationId }) => organisationId)
    .filter((organisationId) => belongsTo(actor, organisationId, ...answeringRoles));

/** A foreign authority is known to the embassy in its country. */
const advisesOn = (actor: Actor, { kind, country }: ClaimFacts): boolean =>
  kind === "foreignAuthority" && countriesAdvised(actor).includes(country);

/**
 * A member of the authority, an officer of the ministry or, for a foreign authority, the embassy in its country answers;
 * nobody answers their own claim.
 */
export const mayAnswerClaim = (actor: Actor, claim: ClaimFacts): boolean =>
  actor.userId !== claim.userId &&
  (answersForAll(actor) || answersFor(actor).includes(claim.organisationId) || advisesOn(actor, claim));

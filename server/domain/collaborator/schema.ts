import { z } from "zod";

/** What somebody invited into one dossier may do there: each role has those before it. */
export const collaboratorRoles = ["read", "edit", "sign"] as const;
export type CollaboratorRole = (typeof collaboratorRoles)[number];

/** A dossier that somebody was invited into, with what they may do there. */
export interface SharedDossier {
  applicationId: string;
  role: CollaboratorRole;
}

/** Whether a role has what another one has. */
export const hasRole = (role: CollaboratorRole, asked: CollaboratorRole): boolean =>
  collaboratorRoles.indexOf(role) >= collaboratorRoles.indexOf(asked);

/** How long an invitation may be accepted. */
export const invitationDays = 14;
/** How many people may be in one dossier by invitation at once. */
export const mostCollaborators = 30;
/** How many invitations of one dossier leave within an hour: enough for anyone, too few to pester. */
export const invitationsPerHour = 20;

export const invitationInput = z.object({
  /** As people type it, made comparable: trimmed, lower case. */
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  role: z.enum(collaboratorRoles),
});
export type InvitationInput = z.infer<typeof invitationInput>;

"use server";

import { redirect } from "next/navigation";
import { field } from "@/app/connexion/inputs";
import { gate } from "@/server/auth/gate";
import { acceptInvitation } from "@/server/services/collaborator/accept";

/** Accepts an invitation. Only this does: opening its page changes nothing. */
export async function accept(form: FormData): Promise<void> {
  const token = field(form, "jeton");
  const granted = await gate.space("invitation.accept");
  const result = await acceptInvitation(granted, token);
  // The page of an invitation that was not accepted says why.
  redirect(result.ok ? `/dossiers/${result.ref}` : `/invitations/${encodeURIComponent(token)}`);
}

import "server-only";
import { redirect } from "next/navigation";
import { gate } from "@/server/auth/gate";
import { allows } from "@/server/domain/user/permissions";

/** The form is for those who write; whoever may submit without writing is led to the page that is made for that. */
export async function leadSignatoryToSubmission(ref: string): Promise<void> {
  const { application, actor } = await gate.application("application.read", ref);
  if (allows("application.edit", actor, application)) return;
  if (allows("application.submit", actor, application)) redirect(`/dossiers/${ref}/depot`);
}

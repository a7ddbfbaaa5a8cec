import "server-only";
import { type Actor, frenchAuthorityKinds, membershipsOfKind } from "@/server/domain/user/actor";
import { allowsPlainly } from "@/server/domain/user/permissions";

/** The space where a person's work is. */
export function homeOf(actor: Actor): string {
  if (membershipsOfKind(actor, ...frenchAuthorityKinds).length > 0) return "/dossiers";
  if (membershipsOfKind(actor, "embassyService").length > 0) return "/avis";
  if (membershipsOfKind(actor, "ministry").length > 0) return "/instruction";
  if (allowsPlainly("applicantSpace.open", actor)) return "/dossiers";
  if (membershipsOfKind(actor, "foreignAuthority").length > 0) return "/compte/bourse";
  return "/compte";
}

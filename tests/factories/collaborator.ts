import { randomUUID } from "node:crypto";
import { grantOnApplication, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { CollaboratorRole } from "@/server/domain/collaborator/schema";
import type { Actor } from "@/server/domain/user/actor";
import { unseal } from "@/server/mail/seal";
import { acceptInvitation } from "@/server/services/collaborator/accept";
import { invite } from "@/server/services/collaborator/invite";
import { asOfNow } from "./user";

/** Somebody with an account and no membership at all. */
export async function aNobody(person = "Zoé Carlier"): Promise<Actor> {
  const user = await db().user.create({ data: { email: `z-${randomUUID()}@demo.example.org`, name: person } });
  return { userId: user.id, email: user.email, name: user.name, locale: "fr", memberships: [] };
}

/** What the link of the last mail of a kind to an address holds. */
export async function tokenSentTo(email: string, template: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({
    where: { recipient: email, template },
    orderBy: { createdAt: "desc" },
  });
  const { url } = unseal(mail.props) as { url: string };
  return url.slice(url.lastIndexOf("/") + 1);
}

/** Invites somebody into a dossier; they accept. The actor that they then are. */
export async function inDossier(ref: string, by: Actor, who: Actor, role: CollaboratorRole): Promise<Actor> {
  const result = await invite(await grantOnApplication("application.share", by, ref), { email: who.email, role });
  if (!result.ok) throw new Error(result.reason);
  const accepted = await acceptInvitation(
    grantPlainly("invitation.accept", who),
    await tokenSentTo(who.email, "collaborator-invited"),
  );
  if (!accepted.ok) throw new Error(accepted.reason);
  return asOfNow(who);
}

import { randomUUID } from "node:crypto";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { unseal } from "@/server/mail/seal";
import { requestSignInCode } from "@/server/services/user/request-sign-in-code";
import { signInWithCode } from "@/server/services/user/sign-in";
import { aPerson, asOfNow } from "@/tests/factories/user";

const caller = createCallerFactory(appRouter);
/** The procedures as somebody calls them now, with what they were given or lost since. */
export const as = (actor: Actor) => caller({ actor: () => asOfNow(actor) });

export const aCallManager = () => aPerson({ kind: "ministry", roles: ["callManager"], person: "Nadia Ferrand" });
export const someAddress = () => `${randomUUID()}@example.org`;

/** Signs in with an address, by the code that is mailed to it. */
export async function signsIn(email: string): Promise<Actor> {
  await requestSignInCode({ email, requester: randomUUID(), locale: "fr", next: null });
  const mail = await db().mail.findFirstOrThrow({
    where: { recipient: email, template: "sign-in-code" },
    orderBy: { createdAt: "desc" },
  });
  const { code } = unseal(mail.props) as { code: string };
  const result = await signInWithCode({ email, code, userAgent: "test", locale: "fr" });
  if (!result.ok) throw new Error(result.reason);
  return result.session.actor;
}

/** The roles that somebody has in an organisation, in the database. */
export const rolesIn = async (organisationId: string, { userId }: Pick<Actor, "userId">) =>
  (await db().membership.findUnique({ where: { userId_organisationId: { userId, organisationId } } }))?.roles ?? [];

export const mailsTo = (recipient: string, template: string) =>
  db().mail.findMany({ where: { recipient, template }, orderBy: { createdAt: "asc" } });
export const journalOf = async (organisationId: string) =>
  (await db().journalEntry.findMany({ where: { organisationId }, orderBy: { id: "asc" } })).map(({ event }) => event);

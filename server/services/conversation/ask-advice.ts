import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import type { NewMessage } from "@/server/domain/conversation/message";
import { takesAdvice } from "@/server/domain/conversation/opening";
import { NotFound } from "@/server/domain/errors";
import { wakeDispatcher } from "@/server/mail/wake";
import { loadCall } from "@/server/services/call/load";
import { appendJournal } from "@/server/services/journal/append";
import { embassiesOf } from "./embassies";
import { writeAdvice } from "./post-advice";

export type AskResult =
  | { ok: true; adviceId: string }
  | { ok: false; reason: "closed" }
  /** Nobody answers for that embassy, or it is none of the call's. */
  | { ok: false; reason: "unserved" };

export interface AdviceToAsk {
  callSlug: string;
  embassyId: string;
  /** The draft that the question is about. */
  draft?: string | undefined;
  message: Omit<NewMessage, "files">;
}

/**
 * Asks an embassy about a call before filing, for one authority. Whoever has asked it before goes on in the same
 * conversation, also a colleague: there is one for a call, an authority and an embassy.
 * @throws NotFound when the call is not published, or the draft is none of the authority's in this call.
 */
export async function askAdvice(
  { actor, organisation }: Granted<"advice.ask">,
  { callSlug, embassyId, draft, message }: AdviceToAsk,
): Promise<AskResult> {
  const call = await loadCall(callSlug);
  if (!call?.publishedAt) throw new NotFound();
  const embassy = (await embassiesOf(call)).find(({ id }) => id === embassyId);
  if (!embassy) return { ok: false, reason: "unserved" };
  const of = { callId: call.id, organisationId: organisation.id };
  const applicationId = draft === undefined ? null : await draftOf(of, draft);

  const result = await db().$transaction(async (tx): Promise<AskResult> => {
    const key = { callId_organisationId_embassyId: { ...of, embassyId } };
    const known = await tx.message.count({ where: { id: message.key, conversation: { ...of, embassyId } } });
    if (known === 0 && !takesAdvice(call, await databaseNow(tx))) return { ok: false, reason: "closed" };
    await tx.conversation.createMany({ data: [{ kind: "advice", ...of, embassyId }], skipDuplicates: true });
    const { id } = await tx.conversation.findUniqueOrThrow({ where: key, select: { id: true } });
    if (applicationId)
      await tx.conversation.updateMany({ where: { id, applicationId: null }, data: { applicationId } });
    const advice = { id, ...of, embassyId, authority: organisation.name, embassy: embassy.name, call: call.title };
    const { isNew, sequence } = await writeAdvice(tx, advice, actor, { ...message, files: [] });
    if (isNew && sequence === 1)
      await appendJournal(tx, { event: "advice.ask", actor, ...of, data: { embassy: embassy.name } });
    return { ok: true, adviceId: id };
  });
  wakeDispatcher();
  return result;
}

async function draftOf(of: { callId: string; organisationId: string }, ref: string): Promise<string> {
  const found = await db().application.findFirst({
    where: { ref, callId: of.callId, leadOrganisationId: of.organisationId },
    select: { id: true },
  });
  if (!found) throw new NotFound();
  return found.id;
}

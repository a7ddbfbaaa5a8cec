import "server-only";
import { type Granted, grantOnAdvice } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { type LoadedApplication, loadApplication } from "@/server/services/application/load";

/** The draft that the embassy was let read, as it stands. @throws NotFound when it is no more. */
export async function openedDraft({ advice }: Granted<"advice.readDraft">): Promise<LoadedApplication> {
  const draft = advice.draft && (await loadApplication(advice.draft.ref));
  if (!draft || draft.wasSubmitted) throw new NotFound();
  return draft;
}

/** Whether the actor reads a dossier because its authority has opened the draft to their embassy. */
export async function readsOpenedDraft(actor: Actor, applicationId: string): Promise<boolean> {
  const opened = await db().conversation.findMany({
    where: { kind: "advice", applicationId, draftOpenedAt: { not: null } },
    select: { id: true },
  });
  for (const { id } of opened)
    if (await grantOnAdvice("advice.readDraft", actor, id).then(() => true, isRefusal)) return true;
  return false;
}

function isRefusal(error: unknown): false {
  if (error instanceof NotFound) return false;
  throw error;
}

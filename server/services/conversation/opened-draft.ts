import "server-only";
import type { Granted } from "@/server/auth/grants";
import { NotFound } from "@/server/domain/errors";
import { type LoadedApplication, loadApplication } from "@/server/services/application/load";

/** The draft that the embassy was let read, as it stands. @throws NotFound when it is no more. */
export async function openedDraft({ advice }: Granted<"advice.readDraft">): Promise<LoadedApplication> {
  const draft = advice.draft && (await loadApplication(advice.draft.ref));
  if (!draft || draft.wasSubmitted) throw new NotFound();
  return draft;
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { changedFields } from "@/server/domain/application/compare";
import { applicationContent, type SavedField } from "@/server/domain/application/content";
import { mayAskAgain, type SignOffFacts, signOffState } from "@/server/domain/application/sign-off";
import { allows } from "@/server/domain/user/permissions";
import { signatoriesOf } from "./signatories";

/** How it stands with the accord on a dossier, for those who write or sign it. */
export interface SignOffView {
  facts: SignOffFacts;
  /** When this was read, by the database's clock. */
  readAt: string;
  revision: number;
  /** What was written since an accord that no longer holds; empty where only attachments changed. */
  changed: SavedField[];
  /** Whether the reader may give it themself. */
  mayGive: boolean;
  /** Whether it may be asked for, again or for the first time, of these people. */
  mayAsk: boolean;
  signatories: string[];
}

/** Null in a call that asks for no accord. */
export async function signOffView({
  application,
  actor,
}:
  | Granted<"application.edit">
  | Granted<"application.submit">
  | Granted<"application.readUnsubmitted">): Promise<SignOffView | null> {
  if (!application.call.rules.signOff) return null;
  const { signOff: facts, loadedAt, revision } = application;
  const others = (await signatoriesOf(db(), application)).filter(({ userId }) => userId !== actor.userId);
  return {
    facts,
    readAt: loadedAt.toISOString(),
    revision,
    changed: signOffState(facts).state === "outdated" ? await changedSince(application) : [],
    mayGive: allows("application.signOff", actor, application),
    mayAsk: allows("application.edit", actor, application) && mayAskAgain(facts, loadedAt),
    signatories: others.map(({ name }) => name),
  };
}

async function changedSince({ id, content }: Granted<"application.edit">["application"]): Promise<SavedField[]> {
  const last = await db().signOff.findFirst({
    where: { applicationId: id },
    orderBy: { at: "desc" },
    select: { content: true },
  });
  return last ? [...changedFields(applicationContent.parse(last.content), content)] : [];
}

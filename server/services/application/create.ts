import "server-only";
import { randomInt } from "node:crypto";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import type { Prisma } from "@/server/db/generated/client";
import { type ApplicationContent, emptyContent } from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { phaseOf } from "@/server/domain/call/calendar";
import { type AnswerWord, answersOf } from "@/server/domain/call/eligibility/answers";
import { draftOf } from "@/server/domain/call/eligibility/draft";
import { NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { type LoadedCall, loadCall } from "@/server/services/call/load";
import { appendJournal } from "@/server/services/journal/append";

export type CreateResult = { ok: true; ref: string } | { ok: false; reason: "callNotOpen" };

/** Without letters or digits that are read for one another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const newRef = (): string => `D-${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;

/**
 * Begins a dossier for an authority in an open call, with the contact prefilled.
 * @param answers of the self-check of the call, as typed: the dossier begins with those that can be read.
 * @param key made by the page that shows the button: asking twice with it begins one dossier.
 */
export const createApplication = (
  granted: Granted<"application.create">,
  { answers = {}, ...input }: ToBegin & { answers?: Partial<Record<AnswerWord, string>> },
): Promise<CreateResult> =>
  beginWith(granted, input, (call) => {
    const { lead, ...blank } = blankContent(granted.actor);
    return {
      content: { ...blank, ...draftOf(call, answersOf((word) => answers[word], granted.actor.locale).answers), lead },
    };
  });

export interface ToBegin {
  callSlug: string;
  key: string;
}

/** What a new dossier says at first: who to ask about it. */
export const blankContent = (actor: Actor): ApplicationContent => ({
  ...emptyContent,
  lead: { ...emptyContent.lead, contactName: actor.name, contactEmail: actor.email },
});

/** Begins a dossier with a content made for its call; `data` is what the journal keeps of where it comes from. */
export async function beginWith(
  { actor, organisation }: Granted<"application.create">,
  { callSlug, key }: ToBegin,
  contentFor: (call: LoadedCall) => { content: ApplicationContent; data?: Prisma.InputJsonObject },
): Promise<CreateResult> {
  const known = await db().application.findUnique({
    where: { id: key },
    select: { ref: true, leadOrganisationId: true },
  });
  if (known?.leadOrganisationId === organisation.id) return { ok: true, ref: known.ref };
  const call = await loadCall(callSlug);
  const now = await databaseNow(db());
  if (!call?.publishedAt) throw new NotFound();
  if (phaseOf(call, now) !== "open") return { ok: false, reason: "callNotOpen" };

  const { content, data = {} } = contentFor(call);
  const ref = newRef();
  await db().$transaction(async (tx) => {
    await tx.application.create({
      data: {
        ...derivedFacts(content, call, organisation.name),
        id: key,
        ref,
        callId: call.id,
        leadOrganisationId: organisation.id,
        content,
        createdById: actor.userId,
      },
    });
    await appendJournal(tx, { event: "application.create", actor, applicationId: key, callId: call.id, data });
    await queueMail(tx, {
      key: `application.create:${key}`,
      template: "draft-created",
      to: actor.email,
      locale: actor.locale,
      applicationId: key,
      props: { reference: ref, project: call.title, url: appUrl(`/dossiers/${ref}`), closesAt: call.closesAt },
    });
  });
  wakeDispatcher();
  return { ok: true, ref };
}

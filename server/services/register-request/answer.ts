import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { isLocale } from "@/server/domain/locale";
import { moderates, type RequestAnswer } from "@/server/domain/register/request";
import { type Actor, displayName } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { enterForeign, enterFrench } from "@/server/services/register/enter-authority";
import { recordCooperation } from "@/server/services/register/record-cooperation";
import { tellChange } from "@/server/services/register/tell-change";

export type AnswerRequestResult =
  /** `slug` is where the authority abroad is found. `merged`: the register already had it, or the cooperation. */
  | { ok: true; outcome: "accepted" | "merged"; slug: string }
  | { ok: true; outcome: "refused" }
  /** Somebody was quicker: what they answered, who and when. */
  | { ok: false; reason: "alreadyAnswered"; outcome: "accepted" | "merged" | "refused"; by: string; at: Date }
  /** The authority that was chosen is none of that country's. */
  | { ok: false; reason: "otherCountry" };

/** A request with the name of its French end. */
export type Asked = NonNullable<Awaited<ReturnType<typeof find>>>;
const find = (tx: Database, id: string) =>
  tx.registerRequest.findUnique({ where: { id }, include: { french: { select: { name: true } } } });

/**
 * Lets a request into the register, or refuses it; once. Whoever asked is told by mail.
 * @throws NotFound for a request of a country that the actor does not answer for, as for none.
 */
export async function answerRequest(
  { actor }: Granted<"request.moderate">,
  answer: RequestAnswer,
): Promise<AnswerRequestResult> {
  const result = await db().$transaction(async (tx): Promise<AnswerRequestResult> => {
    // Whoever else answers waits here, then finds it answered.
    await tellChange(tx, { cause: "request", actor });
    const request = await find(tx, answer.requestId);
    if (!request || request.status === "unconfirmed" || !moderates(actor, request.country)) throw new NotFound();
    const { status: outcome, answeredByName: by, answeredAt } = request;
    if (outcome !== "pending")
      return { ok: false, reason: "alreadyAnswered", outcome, by, at: answeredAt ?? new Date(0) };
    if (!answer.accept) {
      await close(tx, actor, request, { status: "refused", answer: answer.reason, cooperationId: null });
      await tellRequester(tx, request, { outcome: "refused", words: answer.reason, path: "/repertoire" });
      return { ok: true, outcome: "refused" };
    }
    const entered = await enter(tx, request, answer.foreignId);
    if (!entered) return { ok: false, reason: "otherCountry" };
    const { status, cooperationId, slug } = entered;
    await close(tx, actor, request, { status, answer: "", cooperationId });
    await tellRequester(tx, request, { outcome: status, words: "", path: `/repertoire/${slug}` });
    return { ok: true, outcome: status, slug };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

async function enter(tx: Database, request: Asked, foreignId: string | null) {
  const { frenchId, country, region, place, kind, sinceYear, themes } = request;
  const known =
    foreignId &&
    (await tx.registerEntry.findUnique({ where: { organisationId: foreignId }, include: { organisation: true } }));
  if (foreignId && (!known || known.organisation.countryCode !== country || known.level === null)) return null;
  // Everybody reads it, and who asked is forgotten: for which authority they did is what the register says.
  const declaredBy =
    request.side === "french" ? request.french.name : known ? known.organisation.name : request.foreignName;
  const source = `demande : ${declaredBy}`;
  const foreign = known
    ? { id: known.organisationId, slug: known.slug }
    : await enterForeign(tx, { name: request.foreignName, country, region, place }, source);
  const french = await enterFrench(tx, frenchId, source);
  const cooperation = await recordCooperation(tx, { french, foreign, kind, sinceYear, themes, source });
  const isMerged = !cooperation.isNew || (known !== null && known !== "" && request.foreignId !== foreign.id);
  const status = isMerged ? ("merged" as const) : ("accepted" as const);
  return { status, cooperationId: cooperation.id, slug: foreign.slug };
}

async function close(
  tx: Database,
  actor: Actor,
  { id, country, french, foreignName }: Asked,
  data: { status: "accepted" | "merged" | "refused"; answer: string; cooperationId: string | null },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE register_request SET status = ${data.status}::register_request_status, answer = ${data.answer},
      cooperation_id = ${data.cooperationId}::uuid, answered_at = now(), answered_by_id = ${actor.userId}::uuid,
      answered_by_name = ${displayName(actor)}
    WHERE id = ${id}::uuid`;
  await appendJournal(tx, {
    event: data.status === "refused" ? "request.refuse" : "request.accept",
    actor,
    data: {
      ...{ requestId: id, french: french.name, foreign: foreignName, country, outcome: data.status },
      ...(data.answer && { words: data.answer }),
    },
  });
}

/** Tells whoever asked, unless they are forgotten. */
export async function tellRequester(
  tx: Database,
  { id, contactEmail, locale, french, foreignName, country }: Asked,
  { outcome, words, path }: { outcome: "accepted" | "merged" | "refused"; words: string; path: string },
): Promise<void> {
  if (contactEmail === null) return;
  await queueMail(tx, {
    key: `register-request-answered:${id}`,
    template: "register-request-answered",
    to: contactEmail,
    locale: isLocale(locale) ? locale : "fr",
    props: { french: french.name, foreign: foreignName, country, outcome, words, url: appUrl(path) },
  });
}

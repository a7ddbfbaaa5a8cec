import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import type { EntryInput } from "@/server/domain/exchange/answers";
import { appUrl } from "@/server/links";
import { wakeDispatcher } from "@/server/mail/wake";
import { advisersOf, type Recipient } from "@/server/services/opinion/recipients";
import { type Entered, enterForeign, enterFrench } from "@/server/services/register/enter-authority";
import { recordCooperation } from "@/server/services/register/record-cooperation";
import { tellChange } from "@/server/services/register/tell-change";
import type { LoadedAnswer } from "./load-answer";
import { loadNotice } from "./load-notice";
import { moveNotice } from "./move-notice";
import { peopleOf, tellAll } from "./recipients";

export type EnterResult =
  | { ok: true; slug: string; isNew: boolean }
  | { ok: false; reason: "futureYear" | "alreadyEntered" };

/**
 * Makes a cooperation of the register out of an answer that was accepted, in one step: both authorities, their link, the
 * notice that found its partner; both sides and the embassy are told. The embassy has still to confirm it.
 */
export async function enterExchange(
  { actor, answer }: Granted<"answer.enter">,
  { kind, sinceYear, themes }: EntryInput,
): Promise<EnterResult> {
  if (sinceYear > answer.loadedAt.getFullYear()) return { ok: false, reason: "futureYear" };
  const result = await db().$transaction(async (tx): Promise<EnterResult> => {
    await tellChange(tx, { cause: "exchange", actor });
    if (!(await waitsForEntry(tx, answer.id))) return { ok: false, reason: "alreadyEntered" };
    const source = `bourse aux partenaires, ${answer.notice.title}`;
    const french = await enterFrench(tx, answer.french.id, source);
    const foreign = await foreignEntry(tx, answer, source);
    const cooperation = await recordCooperation(tx, { french, foreign, kind, sinceYear, themes, source });
    await tx.exchangeAnswer.update({ where: { id: answer.id }, data: { cooperationId: cooperation.id } });
    // One that the register knew keeps its own kind and year, whatever was typed.
    const recorded = await tx.cooperation.findUniqueOrThrow({
      where: { id: cooperation.id },
      select: { kind: true, sinceYear: true },
    });
    const notice = await loadNotice(answer.noticeId, tx);
    // A notice that was closed meanwhile, or has found another partner before, stays as it is.
    if (notice) await moveNotice(tx, notice, { event: "match", actor, data: { cooperation: cooperation.slug } });
    await tellAll(tx, await concerned(tx, answer), {
      key: `exchange-entered:${answer.id}`,
      template: "exchange-entered",
      props: {
        ...{ french: answer.french.name, foreign: answer.foreign.name, ...recorded },
        url: appUrl(`/repertoire/cooperations/${cooperation.slug}`),
      },
    });
    const { slug, isNew } = cooperation;
    return { ok: true, slug, isNew };
  });
  wakeDispatcher();
  return result;
}

/** Whether the answer is accepted and not entered yet. Held until the end of the transaction, before it writes anything. */
async function waitsForEntry(tx: Prisma.TransactionClient, answerId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM exchange_answer
    WHERE id = ${answerId}::uuid AND status = 'accepted' AND cooperation_id IS NULL FOR UPDATE`;
  return rows.length > 0;
}

/** Its own entry, whatever it is called by now; entered when it has none. */
async function foreignEntry(tx: Prisma.TransactionClient, { foreign }: LoadedAnswer, source: string): Promise<Entered> {
  const known = await tx.registerEntry.findUnique({ where: { organisationId: foreign.id }, select: { slug: true } });
  if (known) return { id: foreign.id, slug: known.slug };
  const { name, country } = foreign;
  return enterForeign(tx, { name, country, region: "", place: "" }, source);
}

/** Both sides and the embassy's advisers, each once. */
async function concerned(tx: Prisma.TransactionClient, answer: LoadedAnswer): Promise<Recipient[]> {
  const advisers = (await advisersOf(tx, [answer.foreign.country])).get(answer.foreign.country) ?? [];
  const all = [...(await peopleOf(tx, answer.ownerId)), ...(await peopleOf(tx, answer.answererId)), ...advisers];
  return [...new Map(all.map((person) => [person.userId, person])).values()];
}

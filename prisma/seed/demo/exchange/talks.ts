import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { parisDay } from "@/server/domain/paris-time";
import { enterFrench } from "@/server/services/register/enter-authority";
import { recordCooperation } from "@/server/services/register/record-cooperation";
import { daysAfter } from "../dates";
import type { DemoAnswer, DemoNotice } from "./notices";
import type { Correspondent } from "./people";

/**
 * The answers to a notice: each a conversation between two authorities, without names until both agree. One that found its
 * partner became a cooperation, by the steps that people take. @returns the slug of that cooperation, if there is one.
 */
export async function storeAnswers(
  tx: Prisma.TransactionClient,
  noticeId: string,
  { of, title, since, answers = [] }: DemoNotice,
  correspondents: ReadonlyMap<string, Correspondent>,
  now: Date,
): Promise<string | null> {
  let found: string | null = null;
  const owner = correspondents.get(of);
  for (const [index, { of: from, words, reply, became }] of answers.entries()) {
    const answerer = correspondents.get(from);
    if (!owner?.person || !answerer?.person) continue;
    const at = daysAfter(now, (became ? since : 0) - 5 + index);
    const conversationId = randomUUID();
    const message = (by: Correspondent, body: string, sequence: number, writtenAt: Date) => ({
      ...{ id: randomUUID(), sequence, side: "authority" as const, body, writtenAt },
      ...{ authorId: by.person?.id ?? null, authorName: by.person?.name ?? "", authorOrganisation: by.organisation },
    });
    const { id } = await tx.exchangeAnswer.create({
      select: { id: true },
      data: {
        ...{ noticeId, organisationId: answerer.organisationId, createdAt: at, statusSince: at },
        consents: { create: { userId: answerer.person.id, organisationId: answerer.organisationId, agreedAt: at } },
        conversation: { create: { id: conversationId, kind: "exchange", createdAt: at } },
      },
    });
    await tx.message.createMany({
      data: [message(answerer, words, 1, at), ...(reply ? [message(owner, reply, 2, daysAfter(at, 2))] : [])].map(
        (row) => ({ ...row, conversationId }),
      ),
    });
    if (became) found = await cooperate(tx, { id, owner, answerer, title, at: daysAfter(now, since) }, became);
  }
  return found;
}

interface Accepted {
  id: string;
  owner: Correspondent;
  answerer: Correspondent;
  title: string;
  at: Date;
}

/** The owner agrees too, and makes a cooperation of it: the register is told as by anybody who does. */
async function cooperate(
  tx: Prisma.TransactionClient,
  { id, owner, answerer, title, at }: Accepted,
  { kind, themes }: NonNullable<DemoAnswer["became"]>,
): Promise<string> {
  const actorId = owner.person?.id ?? "";
  await tx.exchangeConsent.create({
    data: { answerId: id, userId: actorId, organisationId: owner.organisationId, agreedAt: at },
  });
  const told = JSON.stringify({ cause: "exchange", actorId, actorName: owner.person?.name ?? "" });
  await tx.$queryRaw`SELECT set_config('passerelle.change', ${told}, true)`;
  const source = `bourse aux partenaires, ${title}`;
  const french = await enterFrench(tx, owner.organisationId, source);
  const { slug } = await tx.registerEntry.findUniqueOrThrow({ where: { organisationId: answerer.organisationId } });
  const cooperation = await recordCooperation(tx, {
    ...{ french, foreign: { id: answerer.organisationId, slug }, kind, themes, source },
    sinceYear: Number(parisDay(at).slice(0, 4)),
  });
  await tx.$queryRaw`SELECT set_config('passerelle.change', '', true)`;
  const accepted = { status: "accepted" as const, statusSince: at, cooperationId: cooperation.id };
  await tx.exchangeAnswer.update({ where: { id }, data: accepted });
  return cooperation.slug;
}

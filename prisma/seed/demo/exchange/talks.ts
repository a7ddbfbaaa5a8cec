import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { daysAfter } from "../dates";
import type { DemoNotice } from "./notices";
import type { Correspondent } from "./people";

/** The answers to a notice: each a conversation between two authorities, still without names. */
export async function storeAnswers(
  tx: Prisma.TransactionClient,
  noticeId: string,
  { of, answers = [] }: DemoNotice,
  correspondents: ReadonlyMap<string, Correspondent>,
  now: Date,
): Promise<void> {
  const owner = correspondents.get(of);
  for (const [index, { of: from, words, reply }] of answers.entries()) {
    const answerer = correspondents.get(from);
    if (!owner?.person || !answerer?.person) continue;
    const at = daysAfter(now, -5 + index);
    const conversationId = randomUUID();
    const message = (by: Correspondent, body: string, sequence: number, writtenAt: Date) => ({
      ...{ id: randomUUID(), sequence, side: "authority" as const, body, writtenAt },
      ...{ authorId: by.person?.id ?? null, authorName: by.person?.name ?? "", authorOrganisation: by.organisation },
    });
    await tx.exchangeAnswer.create({
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
  }
}

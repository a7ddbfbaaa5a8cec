import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { noticeSlug } from "@/server/domain/exchange/slug";
import { parisDay } from "@/server/domain/paris-time";
import { searchable } from "@/server/domain/text";
import type { Authorities } from "../authorities";
import { daysAfter } from "../dates";
import { demoAddress } from "../people";
import type { Entry } from "../rows/journal";
import { type DemoNotice, notices } from "./notices";
import { arriveFromAbroad, type Correspondent } from "./people";
import { storeAnswers } from "./talks";

/**
 * The partner exchange of the demonstration: notices in every state, foreign authorities with people who post and answer,
 * one who asks to join. All invented. @returns what the journal tells of it.
 */
export async function loadExchange(
  tx: Prisma.TransactionClient,
  authorities: Authorities,
  now: Date,
): Promise<Entry[]> {
  const correspondents = await arriveFromAbroad(tx, now);
  for (const [key, { id, name }] of Object.entries(authorities)) {
    const [member = null] = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT u.id, u.name FROM membership m JOIN "user" u ON u.id = m.user_id
      WHERE m.organisation_id = ${id}::uuid AND 'applicant' = ANY(m.roles) ORDER BY u.email LIMIT 1`;
    correspondents.set(key, { organisationId: id, organisation: name, person: member });
  }
  const manager = await tx.user.findUnique({
    where: { email: demoAddress("nadia.ferrand") },
    select: { id: true, name: true },
  });
  const journal: Entry[] = [];
  for (const notice of notices) {
    const owner = correspondents.get(notice.of);
    if (!owner) continue;
    const id = await storeNotice(tx, notice, owner, now);
    const cooperation = await storeAnswers(tx, id, notice, correspondents, now);
    journal.push(...journalOf(notice, id, owner, manager, now));
    if (cooperation)
      journal.push({
        ...{ organisationId: owner.organisationId, event: "notice.match", at: daysAfter(now, notice.since) },
        ...{ actorId: owner.person?.id ?? null, actorName: owner.person?.name ?? "" },
        data: { noticeId: id, title: notice.title, cooperation },
      });
  }
  return journal;
}

const day = (now: Date, days: number) => new Date(`${parisDay(daysAfter(now, days))}T00:00:00Z`);
const wasPublished = ({ status }: DemoNotice) => ["published", "expired", "matched", "closed"].includes(status);

async function storeNotice(
  tx: Prisma.TransactionClient,
  notice: DemoNotice,
  { organisationId }: Correspondent,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const { of: _, since, until, answers: __, refusal = null, ...content } = notice;
  const statusSince = daysAfter(now, since);
  await tx.exchangeNotice.create({
    data: {
      ...{ ...content, id, organisationId, refusal, statusSince },
      slug: noticeSlug(notice.title, id),
      searchText: searchable([notice.title, notice.sought, notice.offered].join(" ")),
      until: day(now, until),
      createdAt: daysAfter(statusSince, -3),
      publishedAt: wasPublished(notice) ? daysAfter(now, Math.min(since, until - 30)) : null,
    },
  });
  return id;
}

/** That it was sent to the moderators, and what they answered. */
function journalOf(
  notice: DemoNotice,
  noticeId: string,
  { organisationId, person }: Correspondent,
  manager: { id: string; name: string } | null,
  now: Date,
): Entry[] {
  const at = daysAfter(now, notice.since);
  const entry = (event: string, by: { id: string; name: string } | null, when: Date): Entry => ({
    ...{ organisationId, event, at: when, data: { noticeId, title: notice.title } },
    actorId: by?.id ?? null,
    actorName: by?.name ?? "",
  });
  const judged = notice.status === "refused" ? "notice.refuse" : wasPublished(notice) ? "notice.publish" : null;
  return [
    entry("notice.submit", person, daysAfter(at, -1)),
    ...(judged ? [entry(judged, manager, notice.status === "refused" ? at : daysAfter(at, -0.5))] : []),
  ];
}

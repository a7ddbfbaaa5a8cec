import "server-only";
import { randomUUID } from "node:crypto";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { tellingPeople } from "@/server/db/notices";
import { InvalidOperation } from "@/server/domain/errors";
import { openedKinds } from "@/server/domain/organisation/members";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { inTurn } from "@/server/services/member/in-turn";
import { tellMember } from "@/server/services/member/tell";

export type CloseServiceResult =
  | { ok: true }
  | { ok: false; reason: "alreadyClosed" }
  /** Opinions that are awaited for countries that nobody else serves, and unanswered questions before filing. */
  | { ok: false; reason: "openBusiness"; opinions: number; questions: number };

/**
 * Closes a service without business of its own: its people are taken away and told, its invitations taken back; its record
 * stays for what it once did, and serves no country any more.
 */
export async function closeService({
  actor,
  organisation,
}: Granted<"organisation.manage">): Promise<CloseServiceResult> {
  const { id, kind } = organisation;
  if (!(openedKinds as readonly string[]).includes(kind)) throw new InvalidOperation("the ministry is not closed");
  const result = await db().$transaction(async (tx): Promise<CloseServiceResult> => {
    await inTurn(tx, id);
    const { closedAt, servedCountries } = await tx.organisation.findUniqueOrThrow({
      where: { id },
      select: { closedAt: true, servedCountries: true },
    });
    if (closedAt) return { ok: false, reason: "alreadyClosed" };
    const { opinions, questions } = await openBusiness(tx, { id, servedCountries });
    if (opinions + questions > 0) return { ok: false, reason: "openBusiness", opinions, questions };

    const members = await tx.membership.findMany({
      where: { organisationId: id },
      select: { user: { select: { email: true, name: true, locale: true } } },
    });
    await tx.$executeRaw`UPDATE organisation SET closed_at = now(), served_countries = '{}' WHERE id = ${id}::uuid`;
    await tx.$executeRaw`
      UPDATE membership_invitation SET withdrawn_at = now()
      WHERE organisation_id = ${id}::uuid AND accepted_at IS NULL AND withdrawn_at IS NULL`;
    await tx.membership.deleteMany({ where: { organisationId: id } });
    const people = members.map(({ user }) => user.email);
    await appendJournal(tx, {
      event: "organisation.close",
      actor,
      organisationId: id,
      data: { servedCountries, people },
    });
    for (const { user: person } of members)
      await tellMember(tx, actor, { key: randomUUID(), organisation, person, roles: [] });
    await tx.$executeRaw`SELECT ${tellingPeople()}`;
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

/** What only this embassy can still answer: a dossier whose review has begun without its opinion no longer waits for it. */
export async function openBusiness(
  tx: Database,
  { id, servedCountries }: { id: string; servedCountries: readonly string[] },
): Promise<{ opinions: number; questions: number }> {
  const [row] = await tx.$queryRaw<{ opinions: number; questions: number }[]>`
    SELECT
      (SELECT count(*)::int FROM opinion_request r JOIN application a ON a.id = r.application_id
        WHERE a.status = 'underOpinion' AND r.country = ANY(${[...servedCountries]}::text[])
          AND NOT EXISTS (SELECT FROM opinion p WHERE p.request_id = r.id)
          AND NOT EXISTS (SELECT FROM organisation o JOIN membership m ON m.organisation_id = o.id AND 'adviser' = ANY(m.roles)
            WHERE o.kind = 'embassyService' AND o.id <> ${id}::uuid AND r.country = ANY(o.served_countries))) AS opinions,
      (SELECT count(*)::int FROM conversation c JOIN call k ON k.id = c.call_id AND k.closes_at > now()
        WHERE c.kind = 'advice' AND c.embassy_id = ${id}::uuid
        AND (SELECT m.side FROM message m WHERE m.conversation_id = c.id ORDER BY m.sequence DESC LIMIT 1) = 'authority')
        AS questions`;
  if (!row) throw new Error("counting gives a row");
  return row;
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { tellingPeople } from "@/server/db/notices";
import { InvalidOperation } from "@/server/domain/errors";
import type { ServiceInput } from "@/server/domain/organisation/service";
import { appendJournal } from "@/server/services/journal/append";
import { refusalOfService, type ServiceRefusal, serviceValues } from "./service-values";

export type SaveServiceResult = { ok: true; id: string } | { ok: false; reason: ServiceRefusal | "closed" };

/** Creates an embassy service or a prefecture, where people are invited next. */
export async function createService(
  { actor }: Granted<"organisation.create">,
  input: ServiceInput,
): Promise<SaveServiceResult> {
  return db().$transaction(async (tx): Promise<SaveServiceResult> => {
    const refusal = await refusalOfService(tx, input);
    if (refusal) return { ok: false, reason: refusal };
    const { id } = await tx.organisation.create({
      data: { kind: input.kind, ...serviceValues(input) },
      select: { id: true },
    });
    await appendJournal(tx, { event: "organisation.create", actor, organisationId: id, data: { ...input } });
    return { ok: true, id };
  });
}

/** Corrects what is said of one: whom it answers for changes at its people's next request. */
export async function correctService(
  { actor, organisation }: Granted<"organisation.manage">,
  input: ServiceInput,
): Promise<SaveServiceResult> {
  if (organisation.kind !== input.kind) throw new InvalidOperation("a service does not change its kind");
  const { id } = organisation;
  return db().$transaction(async (tx): Promise<SaveServiceResult> => {
    const refusal = await refusalOfService(tx, input, id);
    if (refusal) return { ok: false, reason: refusal };
    const corrected = await tx.organisation.updateMany({ where: { id, closedAt: null }, data: serviceValues(input) });
    if (corrected.count === 0) return { ok: false, reason: "closed" };
    await appendJournal(tx, { event: "organisation.correct", actor, organisationId: id, data: { ...input } });
    await tx.$executeRaw`SELECT ${tellingPeople()}`;
    return { ok: true, id };
  });
}

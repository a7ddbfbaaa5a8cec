import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { CallValues } from "@/server/domain/call/schema";
import { freeSlug, slugOf } from "@/server/domain/call/slug";
import type { FieldIssue } from "@/server/domain/call/typed-fields";
import { appendJournal } from "@/server/services/journal/append";
import { columnsOf, isTaken, unknownCountries } from "./values";

export type CreateCallResult = { ok: true; slug: string } | { ok: false; reason: "fields"; issues: FieldIssue[] };

/** Prepares a call: only the ministry sees it until it is published. Its address is made from its title, and stays. */
export async function createCall({ actor }: Granted<"call.create">, values: CallValues): Promise<CreateCallResult> {
  const issues = unknownCountries(values);
  if (issues.length > 0) return { ok: false, reason: "fields", issues };
  const { columns, envelopes } = columnsOf(values);
  try {
    return await db().$transaction(async (tx) => {
      const base = slugOf(values.title, values.firstYear);
      const alike = await tx.call.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
      const slug = freeSlug(base, new Set(alike.map((call) => call.slug)));
      const call = await tx.call.create({
        data: { ...columns, slug, envelopes: { createMany: { data: envelopes } } },
        select: { id: true },
      });
      await appendJournal(tx, { event: "call.create", actor, callId: call.id, data: { code: values.code, slug } });
      return { ok: true, slug };
    });
  } catch (error) {
    // Two calls made at once may also meet on an address: the one who comes second is asked for another code all the same.
    if (isTaken(error)) return { ok: false, reason: "fields", issues: [{ field: "code", error: "codeTaken" }] };
    throw error;
  }
}

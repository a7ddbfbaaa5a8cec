import "server-only";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { type CallPhase, daysLeft, phaseOf } from "@/server/domain/call/calendar";
import type { CallKind } from "@/server/domain/call/schema";
import { type Cents, sum } from "@/server/domain/money";

/** A published call, as lists show it. */
export interface PublicCallSummary {
  slug: string;
  code: string;
  kind: CallKind;
  title: string;
  summary: string;
  countries: string[];
  firstYear: number;
  opensAt: Date;
  closesAt: Date;
  phase: Exclude<CallPhase, "draft">;
  /** By the calendar of Paris, 0 on the last day; null unless the call is open. */
  daysLeft: number | null;
  /** All years together. */
  envelopeCents: Cents;
}

export interface PublicCalls {
  /** The one that closes first comes first. */
  open: PublicCallSummary[];
  /** The one that opens first comes first. */
  coming: PublicCallSummary[];
  /** Closed or decided, the latest first. */
  past: PublicCallSummary[];
}

/** All published calls, by the database's clock. Drafts are nobody's business but the ministry's. */
export async function listPublicCalls(): Promise<PublicCalls> {
  const [now, rows] = await Promise.all([
    databaseNow(db()),
    db().call.findMany({
      where: { publishedAt: { not: null } },
      orderBy: [{ closesAt: "asc" }, { code: "asc" }],
      include: { envelopes: true },
      omit: { description: true, rules: true, questions: true },
    }),
  ]);
  const calls = rows.flatMap(({ envelopes, ...call }): PublicCallSummary[] => {
    const phase = phaseOf(call, now);
    if (phase === "draft") return [];
    const { slug, code, kind, title, summary, countries, firstYear, opensAt, closesAt } = call;
    const envelopeCents = sum(envelopes.map(({ amountCents }) => Number(amountCents)));
    return [
      {
        ...{ slug, code, kind, title, summary, countries, firstYear, opensAt, closesAt, phase, envelopeCents },
        daysLeft: daysLeft(call, now),
      },
    ];
  });
  return {
    open: calls.filter(({ phase }) => phase === "open"),
    coming: calls.filter(({ phase }) => phase === "coming").sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime()),
    past: calls.filter(({ phase }) => phase === "closed" || phase === "resultsPublished").reverse(),
  };
}

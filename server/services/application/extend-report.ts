import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { mayExtendTo } from "@/server/domain/application/report-extension";
import { InvalidOperation } from "@/server/domain/errors";
import { wakeDispatcher } from "@/server/mail/wake";
import type { DueDatePast } from "./late-completion";
import { type TransitionResult, transition } from "./transition";

/**
 * Lets an authority wait with the final report of a dossier, until the day given: as long as it runs, the report stops no
 * new dossier of the authority. It is told by mail, and the journal keeps both days.
 * @throws InvalidOperation when no reason is given.
 */
export async function extendReport(
  { application, actor }: Granted<"report.extend">,
  { reason, until }: { reason: string; until: Date },
): Promise<TransitionResult | DueDatePast> {
  const words = reason.trim();
  if (words === "") throw new InvalidOperation("a reason is needed");
  const before = application.reportExtendedUntil;
  if (!mayExtendTo(until, before, application.loadedAt)) return { ok: false, reason: "dueDatePast" };
  const result = await transition(
    db(),
    application,
    {
      event: "extendReport",
      ...{ actor, words },
      data: { until, before },
      mailProps: { until: until.toISOString() },
    },
    {
      set: Prisma.sql`, report_extended_until = ${until}`,
      where: Prisma.sql`AND report_extended_until IS NOT DISTINCT FROM ${before}`,
    },
  );
  wakeDispatcher();
  return result;
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { derivedFacts } from "@/server/domain/application/facts";
import { checkApplication, type Finding, isBlocking } from "@/server/domain/call/rules";
import { InvalidOperation } from "@/server/domain/errors";
import { isFrenchAuthority } from "@/server/domain/user/actor";
import { wakeDispatcher } from "@/server/mail/wake";
import type { LoadedApplication } from "./load";
import { type TransitionResult, transition } from "./transition";

export interface Receipt {
  ref: string;
  number: string;
  submittedAt: Date;
}

export type SubmitResult =
  | { ok: true; receipt: Receipt }
  | { ok: false; reason: "blocked"; findings: Finding[] }
  /** The dossier was saved again after the person saw it: they look at it again first. */
  | { ok: false; reason: "savedMeanwhile" }
  | Exclude<TransitionResult, { ok: true }>;

/** What stands against the dossier today. */
export function findingsOf(application: LoadedApplication): Finding[] {
  const { lead, call, content, attachments, loadedAt } = application;
  if (!isFrenchAuthority(lead.kind)) throw new InvalidOperation("a dossier is led by a French authority");
  const kinds = attachments.map((attachment) => attachment.kind);
  return checkApplication(call, { content, leadKind: lead.kind, attachments: kinds }, loadedAt);
}

/**
 * Submits a dossier, or its completion: status, number, version, journal and mail in one statement.
 * @param key made by the page that shows the button; the same key always gets the same receipt.
 */
export async function submit(granted: Granted<"application.submit">, key: string): Promise<SubmitResult> {
  const result = await attempt(granted, key);
  if (result.ok) return result;
  // A double click or a retried request: the first one was accepted, and this is its receipt.
  const receipt = await receiptOf(key, granted.application);
  return receipt ? { ok: true, receipt } : result;
}

async function attempt({ application, actor }: Granted<"application.submit">, key: string): Promise<SubmitResult> {
  const findings = findingsOf(application);
  if (findings.some(isBlocking)) return { ok: false, reason: "blocked", findings };
  const facts = derivedFacts(application.content, application.call, application.lead.name);
  const result = await transition(
    db(),
    application,
    { event: "submit", actor, data: { revision: application.revision } },
    {
      set: Prisma.sql`, submitted_at = COALESCE(submitted_at, now()), completion_due_at = NULL,
        title = ${facts.title}, countries = ${facts.countries}::text[], partner_region = ${facts.partnerRegion},
        theme = ${facts.theme}, requested_cents = ${facts.requestedCents}, total_cents = ${facts.totalCents},
        search_text = ${facts.searchText},
        number = COALESCE(number, ${application.call.code} || '-' || lpad(nextval('application_number_seq')::text, 5, '0'))`,
      where: Prisma.sql`AND revision = ${application.revision}`,
      also: Prisma.sql`, version AS (
        INSERT INTO application_version (application_id, number, content, idempotency_key, submitted_by_id)
        SELECT id, 1 + (SELECT count(*) FROM application_version v WHERE v.application_id = moved.id),
          (SELECT content FROM application a WHERE a.id = moved.id), ${key}::uuid, ${actor.userId}::uuid
        FROM moved)`,
    },
  );
  if (!result.ok)
    return result.reason === "changedMeanwhile" && result.status === application.status
      ? { ok: false, reason: "savedMeanwhile" }
      : result;
  wakeDispatcher();
  const { number, statusSince } = result.moved;
  if (!number) throw new InvalidOperation("a submitted dossier has a number");
  return { ok: true, receipt: { ref: application.ref, number, submittedAt: statusSince } };
}

async function receiptOf(key: string, { id, ref }: LoadedApplication): Promise<Receipt | null> {
  const version = await db().applicationVersion.findUnique({
    where: { idempotencyKey: key },
    select: { applicationId: true, submittedAt: true, application: { select: { number: true } } },
  });
  if (version?.applicationId !== id || !version.application.number) return null;
  return { ref, number: version.application.number, submittedAt: version.submittedAt };
}

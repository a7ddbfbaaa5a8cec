import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { deadlineOf } from "@/server/domain/application/deadline";
import { derivedFacts } from "@/server/domain/application/facts";
import { isTolerated } from "@/server/domain/application/lifecycle";
import { counts } from "@/server/domain/application/scan";
import { isEditable } from "@/server/domain/application/status";
import { checkApplication, type Finding, isBlocking } from "@/server/domain/call/rules";
import { isAboutSignOff } from "@/server/domain/call/rules/sign-off";
import { InvalidOperation } from "@/server/domain/errors";
import type { ReceiptCode } from "@/server/domain/receipt/code";
import { type Actor, displayName, isFrenchAuthority } from "@/server/domain/user/actor";
import { allows } from "@/server/domain/user/permissions";
import { appUrl } from "@/server/links";
import { wakeDispatcher } from "@/server/mail/wake";
import { newReceiptCode } from "@/server/services/receipt/new-code";
import { insertSignOff } from "@/server/services/sign-off/insert-sign-off";
import { attachedNow } from "./attached-now";
import type { LoadedApplication } from "./load";
import { type TransitionResult, transition } from "./transition";
import { provedSince } from "./under-way";

export interface Receipt {
  ref: string;
  number: string;
  submittedAt: Date;
  /** By which anybody who is shown the receipt may check it. */
  code: ReceiptCode;
}

export type SubmitResult =
  | { ok: true; receipt: Receipt }
  | { ok: false; reason: "blocked"; findings: Finding[] }
  /** It is filed already, in another tab or by a colleague: nothing is lost. */
  | { ok: false; reason: "alreadySubmitted"; number: string; at: Date }
  /** The dossier was saved again after the person saw it: they look at it again first. */
  | { ok: false; reason: "savedMeanwhile" }
  | Exclude<TransitionResult, { ok: true }>;

/** What stands against the dossier today. A report that came to be due since it was filed no longer weighs on it. */
export function findingsOf(application: LoadedApplication): Finding[] {
  const { lead, call, content, attachments, wasSubmitted, signOff, confirmationRequests, loadedAt } = application;
  if (!isFrenchAuthority(lead.kind)) throw new InvalidOperation("a dossier is led by a French authority");
  const counted = attachments.filter(counts);
  const kinds = counted.filter(({ questionId }) => questionId === null).map((attachment) => attachment.kind);
  const files = counted.flatMap(({ questionId }) => questionId ?? []);
  const outstandingReports = wasSubmitted ? [] : application.outstandingReports;
  return checkApplication(
    call,
    {
      content,
      leadKind: lead.kind,
      leadId: lead.id,
      attachments: kinds,
      files,
      outstandingReports,
      signOff,
      confirmationRequests,
    },
    loadedAt,
  );
}

/**
 * Submits a dossier, or its completion: status, number, version, receipt, journal and mail in one statement.
 * @param key made by the page that shows the button; the same key always gets the same receipt.
 * @param proof since when it is under way (under-way.ts), for the tolerance that the call may state.
 */
export async function submit(
  granted: Granted<"application.submit">,
  key: string,
  proof?: string,
): Promise<SubmitResult> {
  const result = await attempt(granted, key, proof);
  if (result.ok) return result;
  // A double click or a retried request: the first one was accepted, and this is its receipt.
  const receipt = await receiptOf(key, granted.application);
  return receipt ? { ok: true, receipt } : result;
}

function filedAlready({ status, number, submittedAt, statusSince }: LoadedApplication): SubmitResult | null {
  if (isEditable(status) || number === null || submittedAt === null) return null;
  return { ok: false, reason: "alreadySubmitted", number, at: status === "submitted" ? statusSince : submittedAt };
}

async function attempt(
  { application: loaded, actor }: Granted<"application.submit">,
  key: string,
  proof: string | undefined,
): Promise<SubmitResult> {
  const filed = filedAlready(loaded);
  if (filed) return filed;
  const application = { ...loaded, underWaySince: provedSince(loaded.id, proof) };
  const found = findingsOf(application);
  // Whoever signs for the authority gives their accord by submitting.
  const mayGive = allows("application.signOff", actor, application);
  const gives = mayGive && found.some(isAboutSignOff);
  const findings = mayGive ? found.filter((finding) => !isAboutSignOff(finding)) : found;
  if (findings.some(isBlocking)) return { ok: false, reason: "blocked", findings };
  const code = newReceiptCode();
  const facts = derivedFacts(application.content, application.call, application.lead.name);
  const result = await transition(
    db(),
    application,
    {
      event: "submit",
      actor,
      data: { revision: application.revision, ...toleranceUsed(application) },
      mailProps: { receiptCode: code, receiptUrl: appUrl(`/dossiers/${application.ref}/recepisse`) },
    },
    {
      set: Prisma.sql`, submitted_at = COALESCE(submitted_at, now()), completion_due_at = NULL,
        title = ${facts.title}, countries = ${facts.countries}::text[], partner_region = ${facts.partnerRegion},
        theme = ${facts.theme}, requested_cents = ${facts.requestedCents}, total_cents = ${facts.totalCents},
        search_text = ${facts.searchText},
        number = COALESCE(number, ${application.call.code} || '-' || lpad(nextval('application_number_seq')::text, 5, '0'))`,
      where: Prisma.sql`AND revision = ${application.revision}`,
      also: Prisma.sql`, version AS (
        INSERT INTO application_version (application_id, number, content, attachment_ids, idempotency_key, submitted_by_id)
        SELECT a.id, 1 + (SELECT count(*) FROM application_version v WHERE v.application_id = a.id), a.content,
          ${attachedNow}, ${key}::uuid, ${actor.userId}::uuid
        FROM moved JOIN application a ON a.id = moved.id RETURNING id, number, submitted_at, content),
      receipt AS (
        INSERT INTO receipt (code, version_id, fingerprint)
        SELECT ${code}, version.id,
          receipt_fingerprint(moved.number, version.number, version.submitted_at, version.content)
        FROM version, moved)${gives ? givingAccord(application.id, actor) : Prisma.empty}`,
    },
  );
  if (!result.ok)
    return result.reason === "changedMeanwhile" && result.status === application.status
      ? { ok: false, reason: "savedMeanwhile" }
      : result;
  wakeDispatcher();
  const { number, statusSince } = result.moved;
  if (!number) throw new InvalidOperation("a submitted dossier has a number");
  return { ok: true, receipt: { ref: application.ref, number, submittedAt: statusSince, code } };
}

/** The accord that is given by submitting, and its line in the journal. */
const givingAccord = (applicationId: string, actor: Actor): Prisma.Sql => Prisma.sql`, accord AS (
    ${insertSignOff(applicationId, actor, { isGiven: true, comment: "" }, Prisma.sql`JOIN moved ON moved.id = a.id`)}),
  accord_entry AS (
    INSERT INTO journal_entry (event, application_id, call_id, actor_id, actor_name, data)
    SELECT 'signOff.give', id, call_id, ${actor.userId}::uuid, ${displayName(actor)}, '{}' FROM moved)`;

/** What the journal keeps of a submission that was taken after its deadline. */
const toleranceUsed = (application: LoadedApplication & { underWaySince: Date | null }) =>
  isTolerated(application, application.loadedAt) && {
    toleranceMinutes: application.call.rules.graceMinutes,
    deadline: deadlineOf(application),
    underWaySince: application.underWaySince,
  };

async function receiptOf(key: string, { id, ref }: LoadedApplication): Promise<Receipt | null> {
  const version = await db().applicationVersion.findUnique({
    where: { idempotencyKey: key },
    select: {
      applicationId: true,
      submittedAt: true,
      application: { select: { number: true } },
      receipt: { select: { code: true } },
    },
  });
  const { application, receipt } = version ?? {};
  if (version?.applicationId !== id || !application?.number || !receipt) return null;
  return { ref, number: application.number, submittedAt: version.submittedAt, code: receipt.code as ReceiptCode };
}

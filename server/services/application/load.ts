import "server-only";
import { type Database, db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { rowsOf } from "@/server/db/rows";
import type { ConfirmationRequestFacts } from "@/server/domain/application/confirmation";
import { type ApplicationContent, applicationContent } from "@/server/domain/application/content";
import type { ScanState } from "@/server/domain/application/scan";
import type { SignOffFacts } from "@/server/domain/application/sign-off";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { noQuestions, type Questionnaire, questionnaire } from "@/server/domain/call/questions/definition";
import type { OutstandingReport } from "@/server/domain/call/rules";
import { type AttachmentKind, type CallRules, callRules } from "@/server/domain/call/rules/schema";
import { cleanText } from "@/server/domain/text";
import type { OrganisationKind } from "@/server/domain/user/actor";
import { attachedNow } from "./attached-now";

export interface LoadedAttachment {
  id: string;
  kind: AttachmentKind;
  /** The question of the call that it answers. */
  questionId: string | null;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  uploadedAt: string;
  scan: ScanState;
  /** What was found in it, when it is infected. */
  finding: string | null;
  /** The party of the dossier that gave it by its own link. */
  givenBy?: string | null;
}

/** A dossier with what every gate, rule and screen needs of its call and authority. Amounts in cents. */
export interface LoadedApplication {
  id: string;
  ref: string;
  number: string | null;
  status: ApplicationStatus;
  statusSince: Date;
  revision: number;
  fieldRevisions: Record<string, number>;
  fieldWriters: Record<string, string>;
  content: ApplicationContent;
  countries: string[];
  requestedCents: number;
  submittedAt: Date | null;
  wasSubmitted: boolean;
  completionDueAt: Date | null;
  /** Until when the ministry lets its authority wait with the final report that is due. */
  reportExtendedUntil: Date | null;
  savedAt: Date;
  leadOrganisationId: string;
  leadDepartment: string | null;
  lead: { id: string; name: string; kind: OrganisationKind; siren: string | null; departmentCode: string | null };
  call: {
    id: string;
    slug: string;
    code: string;
    title: string;
    kind: "annual" | "triennial";
    firstYear: number;
    countries: string[];
    themes: string[];
    rules: CallRules;
    questions: Questionnaire;
    opensAt: Date;
    closesAt: Date;
    opinionsDueAt: Date;
    publishedAt: Date | null;
    resultsNotifiedAt: Date | null;
    /** When its manager last changed it. */
    updatedAt: Date;
  };
  attachments: LoadedAttachment[];
  opinions: { asked: number; received: number; dueAt: Date };
  /** Other dossiers of the lead authority whose final report is due. */
  outstandingReports: OutstandingReport[];
  /** Whether a signatory agrees to it as it stands. */
  signOff: SignOffFacts;
  /** What its parties were asked and answered of their shares. */
  confirmationRequests: ConfirmationRequestFacts[];
  /** The database's clock when this was read: what deadlines are judged by. */
  loadedAt: Date;
}

interface Row {
  id: string;
  ref: string;
  number: string | null;
  status: ApplicationStatus;
  statusSince: Date;
  revision: number;
  fieldRevisions: Record<string, number>;
  fieldWriters: Record<string, string>;
  content: unknown;
  countries: string[];
  requestedCents: number;
  submittedAt: Date | null;
  completionDueAt: Date | null;
  reportExtendedUntil: Date | null;
  savedAt: Date;
  lead: LoadedApplication["lead"];
  callId: string;
  slug: string;
  code: string;
  callTitle: string;
  kind: "annual" | "triennial";
  firstYear: number;
  callCountries: string[];
  themes: string[];
  rules: unknown;
  questions: unknown;
  opensAt: Date;
  closesAt: Date;
  opinionsDueAt: Date;
  publishedAt: Date | null;
  resultsNotifiedAt: Date | null;
  callUpdatedAt: Date;
  attachments: LoadedAttachment[];
  outstandingReports: OutstandingReport[];
  signOff: SignOffFacts;
  confirmationRequests: ConfirmationRequestFacts[];
  asked: number;
  received: number;
  loadedAt: Date;
}

/** Rules corrected since a dossier was filed do not touch it: it is held to those it was filed by, but for suspensions. */
const rulesFiledBy = Prisma.sql`COALESCE((SELECT s.rules || jsonb_build_object(
    'suspendedCountries', COALESCE(c.rules -> 'suspendedCountries', '[]')) FROM superseded_rules s
  WHERE s.call_id = c.id AND s.held_until > a.submitted_at ORDER BY s.number LIMIT 1), c.rules)`;
/**
 * The last answer of a signatory of application `a`, and the last request for one. An answer holds for what it was given
 * on: for this revision, or for one that says and has attached the very same.
 */
const signOffFacts = Prisma.sql`json_build_object(
  'answer', (SELECT json_build_object('isGiven', s.is_given, 'by', s.by_name, 'at', s.at, 'comment', s.comment,
      'isCurrent', s.revision = a.revision OR (s.content = a.content AND s.attachment_ids = ${attachedNow}))
    FROM sign_off s WHERE s.application_id = a.id ORDER BY s.at DESC, s.id LIMIT 1),
  'request', (SELECT json_build_object('by', q.asked_by_name, 'at', q.asked_at)
    FROM sign_off_request q WHERE q.application_id = a.id ORDER BY q.asked_at DESC, q.id LIMIT 1))`;

/** What the parties of application `a` were asked, each with the last answer that came by its link. */
const requestFacts = Prisma.sql`COALESCE((
  SELECT json_agg(json_build_object('id', r.id, 'kind', r.party_kind, 'partyId', r.party_id, 'email', r.email,
    'by', r.asked_by_name, 'askedAt', r.asked_at, 'expiresAt', r.expires_at, 'isRevoked', r.revoked_at IS NOT NULL,
    'answer', (SELECT json_build_object('isConfirmed', n.is_confirmed, 'share', n.share, 'name', n.name, 'role', n.role,
        'reason', n.reason, 'at', n.at)
      FROM confirmation n WHERE n.request_id = r.id ORDER BY n.at DESC, n.id LIMIT 1)) ORDER BY r.asked_at, r.id)
  FROM confirmation_request r WHERE r.application_id = a.id), '[]')`;

/** One query, because it stands before every act on a dossier. @returns null when there is none. */
export async function loadApplication(ref: string, database: Database = db()): Promise<LoadedApplication | null> {
  if (cleanText(ref) !== ref) return null;
  const [row] = await rowsOf<Row>(
    database,
    Prisma.sql`
    SELECT a.id, a.ref, a.number, a.status::text, a.status_since AS "statusSince", a.revision,
      a.field_revisions AS "fieldRevisions", a.field_writers AS "fieldWriters", a.content, a.countries, a.requested_cents::float8 AS "requestedCents",
      a.submitted_at AS "submittedAt", a.completion_due_at AS "completionDueAt",
      a.report_extended_until AS "reportExtendedUntil", a.saved_at AS "savedAt",
      json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'siren', o.siren,
        'departmentCode', o.department_code) AS lead,
      c.id AS "callId", c.slug, c.code, c.title AS "callTitle", c.kind::text, c.first_year AS "firstYear",
      c.countries AS "callCountries", c.themes, ${rulesFiledBy} AS rules, c.questions, c.opens_at AS "opensAt", c.closes_at AS "closesAt",
      c.opinions_due_at AS "opinionsDueAt", c.published_at AS "publishedAt",
      c.results_notified_at AS "resultsNotifiedAt", c.updated_at AS "callUpdatedAt",
      COALESCE((SELECT json_agg(json_build_object('id', f.id, 'kind', f.kind, 'questionId', f.question_id, 'fileName', f.file_name,
          'mediaType', f.media_type, 'sizeBytes', f.size_bytes, 'uploadedAt', f.uploaded_at,
          'scan', f.scan, 'finding', f.scan_finding,
          'givenBy', (SELECT q.party_name FROM confirmation_request q WHERE q.id = f.confirmation_request_id)) ORDER BY f.uploaded_at)
        FROM attachment f WHERE f.application_id = a.id AND f.removed_at IS NULL), '[]') AS attachments,
      COALESCE((SELECT json_agg(json_build_object('ref', w.ref, 'number', w.number,
          'extendedUntil', w.report_extended_until) ORDER BY w.number)
        FROM application w WHERE w.lead_organisation_id = a.lead_organisation_id AND w.id <> a.id
          AND w.status = 'finalReportDue'), '[]') AS "outstandingReports",
      ${signOffFacts} AS "signOff", ${requestFacts} AS "confirmationRequests",
      (SELECT count(*)::int FROM opinion_request r WHERE r.application_id = a.id) AS asked,
      (SELECT count(*)::int FROM opinion_request r WHERE r.application_id = a.id
        AND EXISTS (SELECT FROM opinion p WHERE p.request_id = r.id)) AS received,
      now() AS "loadedAt"
    FROM application a
    JOIN call c ON c.id = a.call_id
    JOIN organisation o ON o.id = a.lead_organisation_id
    WHERE a.ref = ${ref}`,
  );
  if (!row) return null;
  return {
    id: row.id,
    ref: row.ref,
    number: row.number,
    status: row.status,
    statusSince: row.statusSince,
    revision: row.revision,
    fieldRevisions: row.fieldRevisions,
    fieldWriters: row.fieldWriters,
    content: applicationContent.parse(row.content),
    countries: row.countries,
    requestedCents: row.requestedCents,
    submittedAt: row.submittedAt,
    wasSubmitted: row.submittedAt !== null,
    completionDueAt: row.completionDueAt,
    reportExtendedUntil: row.reportExtendedUntil,
    savedAt: row.savedAt,
    leadOrganisationId: row.lead.id,
    leadDepartment: row.lead.departmentCode,
    lead: row.lead,
    call: {
      id: row.callId,
      slug: row.slug,
      code: row.code,
      title: row.callTitle,
      kind: row.kind,
      firstYear: row.firstYear,
      countries: row.callCountries,
      themes: row.themes,
      rules: callRules.parse(row.rules),
      questions: readQuestions(row.questions),
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      opinionsDueAt: row.opinionsDueAt,
      publishedAt: row.publishedAt,
      resultsNotifiedAt: row.resultsNotifiedAt,
      updatedAt: row.callUpdatedAt,
    },
    attachments: row.attachments,
    outstandingReports: row.outstandingReports,
    signOff: row.signOff,
    confirmationRequests: row.confirmationRequests,
    opinions: { asked: row.asked, received: row.received, dueAt: row.opinionsDueAt },
    loadedAt: row.loadedAt,
  };
}

/** Most calls ask nothing of their own: those are read without looking further. */
function readQuestions(kept: unknown): Questionnaire {
  const { sections } = kept as { sections?: unknown[] };
  return sections?.length === 0 ? noQuestions : questionnaire.parse(kept);
}

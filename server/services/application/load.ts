import "server-only";
import { type Database, db } from "@/server/db/client";
import { type ApplicationContent, applicationContent } from "@/server/domain/application/content";
import type { ScanState } from "@/server/domain/application/scan";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { noQuestions, type Questionnaire, questionnaire } from "@/server/domain/call/questions/definition";
import type { OutstandingReport } from "@/server/domain/call/rules";
import { type AttachmentKind, type CallRules, callRules } from "@/server/domain/call/rules/schema";
import { cleanText } from "@/server/domain/text";
import type { OrganisationKind } from "@/server/domain/user/actor";

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
  savedAt: Date;
  leadOrganisationId: string;
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
  asked: number;
  received: number;
  loadedAt: Date;
}

/** One query, because it stands before every act on a dossier. @returns null when there is none. */
export async function loadApplication(ref: string, database: Database = db()): Promise<LoadedApplication | null> {
  if (cleanText(ref) !== ref) return null;
  const [row] = await database.$queryRaw<Row[]>`
    SELECT a.id, a.ref, a.number, a.status::text, a.status_since AS "statusSince", a.revision,
      a.field_revisions AS "fieldRevisions", a.field_writers AS "fieldWriters", a.content, a.countries, a.requested_cents::float8 AS "requestedCents",
      a.submitted_at AS "submittedAt", a.completion_due_at AS "completionDueAt", a.saved_at AS "savedAt",
      json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'siren', o.siren,
        'departmentCode', o.department_code) AS lead,
      c.id AS "callId", c.slug, c.code, c.title AS "callTitle", c.kind::text, c.first_year AS "firstYear",
      c.countries AS "callCountries", c.themes, c.rules, c.questions, c.opens_at AS "opensAt", c.closes_at AS "closesAt",
      c.opinions_due_at AS "opinionsDueAt", c.published_at AS "publishedAt",
      c.results_notified_at AS "resultsNotifiedAt", c.updated_at AS "callUpdatedAt",
      COALESCE((SELECT json_agg(json_build_object('id', f.id, 'kind', f.kind, 'questionId', f.question_id, 'fileName', f.file_name,
          'mediaType', f.media_type, 'sizeBytes', f.size_bytes, 'uploadedAt', f.uploaded_at,
          'scan', f.scan, 'finding', f.scan_finding) ORDER BY f.uploaded_at)
        FROM attachment f WHERE f.application_id = a.id AND f.removed_at IS NULL), '[]') AS attachments,
      COALESCE((SELECT json_agg(json_build_object('ref', w.ref, 'number', w.number) ORDER BY w.number)
        FROM application w WHERE w.lead_organisation_id = a.lead_organisation_id AND w.id <> a.id
          AND w.status = 'finalReportDue'), '[]') AS "outstandingReports",
      (SELECT count(*)::int FROM opinion_request r WHERE r.application_id = a.id) AS asked,
      (SELECT count(*)::int FROM opinion_request r WHERE r.application_id = a.id
        AND EXISTS (SELECT FROM opinion p WHERE p.request_id = r.id)) AS received,
      now() AS "loadedAt"
    FROM application a
    JOIN call c ON c.id = a.call_id
    JOIN organisation o ON o.id = a.lead_organisation_id
    WHERE a.ref = ${ref}`;
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
    savedAt: row.savedAt,
    leadOrganisationId: row.lead.id,
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
    opinions: { asked: row.asked, received: row.received, dueAt: row.opinionsDueAt },
    loadedAt: row.loadedAt,
  };
}

/** Most calls ask nothing of their own: those are read without looking further. */
function readQuestions(kept: unknown): Questionnaire {
  const { sections } = kept as { sections?: unknown[] };
  return sections?.length === 0 ? noQuestions : questionnaire.parse(kept);
}

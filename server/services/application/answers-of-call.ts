import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { mayDiffer } from "./as-submitted";
import { visibleTo, wasSubmitted } from "./list";

/** What a submitted dossier answered to the questions of its call. */
export interface AnsweredDossier {
  ref: string;
  number: string | null;
  title: string;
  authority: string;
  countries: string[];
  status: ApplicationStatus;
  submittedAt: Date;
  answers: Record<string, unknown>;
  /** The files that answer a question, oldest first. */
  files: { questionId: string; fileName: string }[];
}

/** Dossiers read at a time: answers may be long texts. */
const chunk = 200;

/**
 * The answers of all dossiers of a call that were submitted, as they were submitted last, in the order of their numbers. Which
 * ones is read at once, their answers a chunk at a time, so that an export of any length holds no more than that.
 */
export async function* answersOfCall({
  call,
  actor,
}: Granted<"call.followDecisions">): AsyncGenerator<AnsweredDossier[]> {
  const scope = Prisma.sql`a.call_id = ${call.id}::uuid AND ${wasSubmitted} AND ${visibleTo(actor)}`;
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM application a WHERE ${scope} ORDER BY a.number, a.id`;
  for (let start = 0; start < found.length; start += chunk)
    yield await readAnswers(
      scope,
      found.slice(start, start + chunk).map(({ id }) => id),
    );
}

/** What its authority writes or attaches since a dossier was sent back, or withdrew, is not read. */
const readAnswers = (scope: Prisma.Sql, ids: string[]) => db().$queryRaw<AnsweredDossier[]>`
  SELECT a.ref, a.number, a.title, o.name AS authority, a.countries, a.status::text, a.submitted_at AS "submittedAt",
    COALESCE(last.answers, a.content->'answers', '{}') AS answers,
    COALESCE((SELECT json_agg(json_build_object('questionId', f.question_id, 'fileName', f.file_name) ORDER BY f.uploaded_at, f.id)
      FROM attachment f WHERE f.application_id = a.id AND f.question_id IS NOT NULL
        AND CASE WHEN last.attached IS NULL THEN f.removed_at IS NULL ELSE f.id = ANY (last.attached) END), '[]') AS files
  FROM application a
  JOIN organisation o ON o.id = a.lead_organisation_id
  LEFT JOIN LATERAL (SELECT v.content->'answers' AS answers, v.attachment_ids AS attached FROM application_version v
    WHERE v.application_id = a.id AND a.status = ANY(${[...mayDiffer]}::text[]::application_status[])
    ORDER BY v.number DESC LIMIT 1) last ON TRUE
  WHERE ${scope} AND a.id = ANY(${ids}::uuid[]) ORDER BY a.number, a.id`;

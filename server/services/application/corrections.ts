import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { changedFields } from "@/server/domain/application/compare";
import { type ApplicationContent, applicationContent, type SavedField } from "@/server/domain/application/content";
import {
  type AnsweredRequest,
  answersTo,
  type CorrectableField,
  type CorrectionRequest,
} from "@/server/domain/application/corrections";
import { isEditable } from "@/server/domain/application/status";
import { allows } from "@/server/domain/user/permissions";

type Read = Granted<"application.read">;

export interface CorrectionRound {
  number: number;
  askedAt: Date;
  askedByName: string;
  dueAt: Date | null;
  message: string;
  /** The version that was sent back, and the one that answered; null while it is awaited. */
  version: number;
  answeredBy: number | null;
  /** `isChanged` is null for those who are not to know yet: what is not submitted is its authority's own. */
  requests: (CorrectionRequest & { isChanged: boolean | null })[];
  /** Fields changed without having been asked for. */
  others: SavedField[];
}

/** The times the dossier was sent back, newest first, each with what was changed of what was asked. */
export async function correctionRoundsOf(granted: Read): Promise<CorrectionRound[]> {
  const { application, actor } = granted;
  const rounds = await db().correctionRound.findMany({
    where: { applicationId: application.id },
    orderBy: { number: "desc" },
    include: { requests: { orderBy: { position: "asc" } } },
  });
  if (rounds.length === 0) return [];
  const [versions, attachments] = await Promise.all([
    versionsOf(application.id, rounds),
    db().attachment.findMany({
      where: { applicationId: application.id },
      select: { uploadedAt: true, removedAt: true },
    }),
  ]);
  const seesDraft = isEditable(application.status) && allows("application.readUnsubmitted", actor, application);
  return rounds.map((round): CorrectionRound => {
    const { number, askedAt, askedByName, dueAt, message, versionNumber: version } = round;
    const asked = round.requests.map(({ field, remark }) => ({ field: field as CorrectableField, remark }));
    const before = versions.get(version)?.content ?? null;
    const answer = versions.get(version + 1);
    const after = answer?.content ?? (seesDraft ? application.content : null);
    const until = answer?.submittedAt ?? application.loadedAt;
    const isWithin = (at: Date | null) => at !== null && at > askedAt && at <= until;
    const attachmentsChanged = attachments.some((one) => isWithin(one.uploadedAt) || isWithin(one.removedAt));
    const requests: CorrectionRound["requests"] = after
      ? answersTo(asked, before, after, attachmentsChanged)
      : asked.map((request) => ({ ...request, isChanged: null }));
    const others = before && after ? unasked(before, after, asked) : [];
    return {
      number,
      askedAt,
      askedByName,
      dueAt,
      message,
      version,
      answeredBy: answer?.number ?? null,
      requests,
      others,
    };
  });
}

/** The round that the applicant is answering now; null when the dossier is not in their hands. */
export async function openRoundOf(granted: Read): Promise<OpenRound | null> {
  const { application } = granted;
  if (application.status !== "returnedForCompletion") return null;
  const [round] = await correctionRoundsOf(granted);
  if (!round || round.answeredBy !== null) return null;
  const [version] = await db().applicationVersion.findMany({
    where: { applicationId: application.id, number: round.version },
    select: { content: true },
  });
  const before = version ? applicationContent.parse(version.content) : null;
  const requests = round.requests.map((request) => ({ ...request, isChanged: request.isChanged === true }));
  return { ...round, requests, before };
}

export interface OpenRound extends Omit<CorrectionRound, "requests"> {
  requests: AnsweredRequest[];
  /** What was sent back. */
  before: ApplicationContent | null;
}

const unasked = (before: ApplicationContent, after: ApplicationContent, asked: readonly CorrectionRequest[]) =>
  [...changedFields(before, after)].filter((field) => !asked.some((request) => request.field === field));

async function versionsOf(applicationId: string, rounds: { versionNumber: number }[]) {
  const needed = rounds.flatMap(({ versionNumber }) => [versionNumber, versionNumber + 1]);
  const rows = await db().applicationVersion.findMany({
    where: { applicationId, number: { in: needed } },
    select: { number: true, content: true, submittedAt: true },
  });
  return new Map(rows.map((row) => [row.number, { ...row, content: applicationContent.parse(row.content) }]));
}

import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import type { ApplicationContent } from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { hourOn, officeHour } from "../dates";
import type { Filed, World } from "./filed";

const submissionsOf = ({ steps }: Filed) => steps.filter(({ event }) => event === "submit");

/** When the applicant last wrote: shortly before filing, or these last days in a draft. */
const savedAt = (filed: Filed, now: Date): Date => {
  const last = submissionsOf(filed).at(-1);
  return last ? new Date(last.at.getTime() - 7 * 60_000) : hourOn(now, -(1 + (filed.pick % 2)), officeHour(filed.pick));
};

export const applicationRow = (
  filed: Filed,
  number: string | null,
  { now, team }: World,
): Prisma.ApplicationCreateManyInput => {
  const { id, ref, dossier, call, lead, content, steps, createdAt, submittedAt } = filed;
  const [author] = filed.isPast ? [] : team.membersOf(dossier.lead);
  const returned = dossier.status === "returnedForCompletion" ? steps.at(-1) : undefined;
  return {
    ...derivedFacts(content, call, lead.name),
    ...{ id, ref, number, content, submittedAt, createdAt },
    callId: call.id,
    leadOrganisationId: lead.id,
    status: dossier.status,
    statusSince: steps.at(-1)?.at ?? createdAt,
    completionDueAt: returned ? completionDueAt(returned.at) : null,
    reportExtendedUntil: filed.reportExtendedUntil,
    createdById: author?.id ?? null,
    savedAt: savedAt(filed, now),
    // Written to once more since the accord.
    ...(dossier.circle?.signOff === "outdated" && { revision: 1 }),
  };
};

/** The day until which a dossier that was sent back may be completed. */
export const completionDueAt = (sentBackAt: Date): Date => hourOn(sentBackAt, 21, "18:00");

/** Every version as it was filed. The one that was sent back said less of its results. */
export function versionRows(
  filed: Filed,
  attachments: readonly Prisma.AttachmentCreateManyInput[],
  { team }: World,
): Prisma.ApplicationVersionCreateManyInput[] {
  const [author] = filed.isPast ? [] : team.membersOf(filed.dossier.lead);
  const submissions = submissionsOf(filed);
  return submissions.map(({ at }, index) => ({
    applicationId: filed.id,
    number: index + 1,
    content: index < submissions.length - 1 ? shorter(filed.content) : filed.content,
    attachmentIds: attachments.flatMap((file) => (file.id && stoodAt(file, at) ? [file.id] : [])),
    idempotencyKey: randomUUID(),
    submittedById: author?.id ?? null,
    submittedAt: at,
  }));
}

const stoodAt = ({ uploadedAt, removedAt }: Prisma.AttachmentCreateManyInput, at: Date): boolean =>
  uploadedAt !== undefined && uploadedAt <= at && !(removedAt && removedAt <= at);

const shorter = (content: ApplicationContent): ApplicationContent => ({
  ...content,
  project: { ...content.project, results: "Une meilleure qualité de vie.", beneficiaries: "" },
});

/** Receipt numbers in the order of arrival; none for a draft. */
export function numbersOf(filed: readonly Filed[], next: readonly number[]): Map<Filed, string> {
  const inOrder = filed
    .flatMap((one) => (one.submittedAt ? [{ one, at: one.submittedAt.getTime() }] : []))
    .sort((a, b) => a.at - b.at);
  return new Map(inOrder.map(({ one }, index) => [one, `${one.call.code}-${String(next[index]).padStart(5, "0")}`]));
}

/** The days that follow the draft; at the latest, shortly before filing. */
export const attachedAt = ({ createdAt, submittedAt, pick }: Filed, index: number): Date => {
  const planned = hourOn(createdAt, 1 + index, officeHour(pick + index));
  return submittedAt && planned >= submittedAt ? new Date(submittedAt.getTime() - (60 - index) * 60_000) : planned;
};

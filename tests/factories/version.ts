import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { type ApplicationContent, applicationContent } from "@/server/domain/application/content";

/** A version of a dossier as it would have been submitted: its content as it stands, or another one, and its attachments. */
export async function aVersion(applicationId: string, content?: ApplicationContent) {
  const stored = content ?? (await storedContent(applicationId));
  const number = 1 + (await db().applicationVersion.count({ where: { applicationId } }));
  const attachments = await db().attachment.findMany({
    where: { applicationId, removedAt: null },
    select: { id: true },
  });
  const attachmentIds = attachments.map(({ id }) => id);
  return db().applicationVersion.create({
    data: { applicationId, number, content: stored, attachmentIds, idempotencyKey: randomUUID() },
  });
}

export async function storedContent(applicationId: string): Promise<ApplicationContent> {
  const { content } = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
  return applicationContent.parse(content);
}

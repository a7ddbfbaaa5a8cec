import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { type ApplicationContent, applicationContent } from "@/server/domain/application/content";

/** A version of a dossier as it would have been submitted: its content as it stands, or another one. */
export async function aVersion(applicationId: string, content?: ApplicationContent) {
  const stored = content ?? (await storedContent(applicationId));
  const number = 1 + (await db().applicationVersion.count({ where: { applicationId } }));
  return db().applicationVersion.create({
    data: { applicationId, number, content: stored, idempotencyKey: randomUUID() },
  });
}

export async function storedContent(applicationId: string): Promise<ApplicationContent> {
  const { content } = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
  return applicationContent.parse(content);
}

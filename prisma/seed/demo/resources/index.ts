import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { searchable } from "@/server/domain/text";
import { storeFile } from "@/server/files/storage";
import { daysAfter } from "../dates";
import type { Member } from "../organisations";
import { onePagePdf } from "../pdf";
import { type DemoResource, demoResources } from "./texts";

/**
 * What the demonstration shows under /ressources: news, conferences, documents and links, one of them scheduled and one a
 * draft. @returns what the journal tells of them.
 */
export async function loadResources(
  tx: Prisma.TransactionClient,
  members: readonly Member[],
  now: Date,
): Promise<(Prisma.JournalEntryCreateManyInput & { at: Date })[]> {
  const author = members.find(({ roles }) => roles.includes("callManager"));
  if (!author) throw new Error("the demonstration has a call manager");
  const stored = demoResources(now).map((resource) => ({ ...resource, id: randomUUID() }));
  const writtenAt = ({ publishedDays }: DemoResource) => daysAfter(now, Math.min(publishedDays ?? -2, -1) - 1);
  await tx.resource.createMany({
    data: stored.map((one) => ({
      ...{ id: one.id, kind: one.kind, slug: one.slug, title: one.title, summary: one.summary },
      ...{ body: one.body ?? "", country: one.country ?? null, language: one.language ?? "fr", url: one.url ?? null },
      datedOn: one.datedDays === undefined ? null : daysAfter(now, one.datedDays),
      publishedAt: one.publishedDays === null ? null : daysAfter(now, one.publishedDays),
      searchText: searchable(`${one.title} ${one.summary} ${one.conference?.place ?? ""}`),
      ...{ updatedBy: author.name, createdAt: writtenAt(one), updatedAt: writtenAt(one) },
    })),
  });
  for (const one of stored) await storeParts(tx, one, { authorId: author.id, now });
  const told = (one: DemoResource, event: string, at: Date) => ({
    ...{ event, actorId: author.id, actorName: author.name, at, data: { slug: one.slug, words: one.title } },
  });
  return stored.flatMap((one) => {
    const { publishedDays } = one;
    const rows = [told(one, "resource.create", writtenAt(one))];
    if (publishedDays === null) return rows;
    if (publishedDays > 0) return [...rows, told(one, "resource.schedule", writtenAt(one))];
    return [...rows, told(one, "resource.publish", daysAfter(now, publishedDays))];
  });
}

async function storeParts(
  tx: Prisma.TransactionClient,
  { id, conference, url, failures = 0, file, title }: DemoResource & { id: string },
  { authorId, now }: { authorId: string; now: Date },
): Promise<void> {
  if (conference) {
    const { sessions = [], ...days } = conference;
    const timeZone = days.place === "Bamako" ? "Africa/Bamako" : "Europe/Paris";
    await tx.conference.create({ data: { resourceId: id, timeZone, ...days } });
    await tx.conferenceSession.createMany({
      data: sessions.map((session, position) => ({ resourceId: id, position, ...session })),
    });
  }
  if (url)
    await tx.linkCheck.create({
      data: {
        ...{ resourceId: id, url, failures },
        ...(failures > 0 && { checkedAt: daysAfter(now, -1), status: 404, failure: "status" }),
      },
    });
  if (file) {
    const bytes = onePagePdf(title, file.lines);
    const { key: storageKey, sizeBytes, sha256 } = await storeFile(new Blob([bytes]).stream(), bytes.length);
    await tx.resourceFile.create({
      data: {
        ...{ resourceId: id, fileName: file.fileName, mediaType: "application/pdf", sizeBytes, sha256, storageKey },
        uploadedById: authorId,
      },
    });
  }
}

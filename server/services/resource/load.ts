import "server-only";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import type { Prisma } from "@/server/db/generated/client";
import type { ScanState } from "@/server/domain/application/scan";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { type ResourceState, stateOf } from "@/server/domain/resource/kinds";
import type { LinkFailure } from "@/server/domain/resource/link-check";
import type { ResourceValues } from "@/server/domain/resource/schema";
import { cleanText } from "@/server/domain/text";

export interface StoredFileFacts {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  storageKey: string;
  scan: ScanState;
}

export interface LinkState {
  checkedAt: Date | null;
  status: number | null;
  failure: LinkFailure | null;
  failures: number;
}

export interface LoadedResource extends ResourceValues {
  id: string;
  slug: string;
  publishedAt: Date | null;
  updatedAt: Date;
  state: ResourceState;
  isPublished: boolean;
  /** Of a document. */
  file: StoredFileFacts | null;
  /** Of an address elsewhere; null until it was looked at once. */
  check: LinkState | null;
}

/** All of a resource, to be read by `toLoaded`. */
export const wholeResource = {
  conference: true,
  sessions: { orderBy: { position: "asc" } },
  files: { orderBy: { uploadedAt: "desc" }, take: 1 },
  check: true,
} as const satisfies Prisma.ResourceInclude;
export type ResourceRow = Prisma.ResourceGetPayload<{ include: typeof wholeResource }>;

/** @returns null when there is none. Says nothing of who may see it. */
export async function loadResource(slug: string): Promise<LoadedResource | null> {
  if (cleanText(slug) !== slug) return null;
  const [row, now] = await Promise.all([
    db().resource.findUnique({ where: { slug }, include: wholeResource }),
    databaseNow(db()),
  ]);
  return row && toLoaded(row, now);
}

/** @param now by the database's clock: what is scheduled becomes public by itself. */
export function toLoaded(row: ResourceRow, now: Date): LoadedResource {
  const { files, sessions, check, conference } = row;
  const [file] = files;
  const state = stateOf(row, now);
  return {
    ...{ id: row.id, slug: row.slug, kind: row.kind, title: row.title, summary: row.summary, body: row.body },
    ...{ country: row.country, url: row.url, datedOn: row.datedOn, publishedAt: row.publishedAt },
    ...{ updatedAt: row.updatedAt, state, isPublished: state === "published" },
    language: isLocale(row.language) ? row.language : defaultLocale,
    conference: conference && {
      ...{ startsOn: conference.startsOn, endsOn: conference.endsOn, monthOnly: conference.monthOnly },
      ...{ place: conference.place, timeZone: conference.timeZone },
      sessions: sessions.map(({ startsAt, endsAt, title, detail }) => ({ startsAt, endsAt, title, detail })),
    },
    file: file && file.scan !== "infected" ? file : null,
    check: check && {
      ...{ checkedAt: check.checkedAt, status: check.status, failures: check.failures },
      failure: (check.failure as LinkFailure | "") || null,
    },
  };
}

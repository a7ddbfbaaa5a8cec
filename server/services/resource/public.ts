import "server-only";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import type { Prisma } from "@/server/db/generated/client";
import { mayOpen } from "@/server/domain/application/scan";
import type { Locale } from "@/server/domain/locale";
import { parisDay } from "@/server/domain/paris-time";
import type { ResourceKind } from "@/server/domain/resource/kinds";
import { wordsOf } from "./list-managed";
import { type LoadedResource, loadResource, toLoaded, wholeResource } from "./load";

export const publicPageSize = 12;

export interface PublicFilter {
  kind: ResourceKind;
  text?: string | undefined;
  country?: string | undefined;
  language?: Locale | undefined;
  /** Of conferences: those to come and under way, or those that are over. */
  when?: "coming" | "past" | undefined;
  /** From 1. */
  page?: number;
  pageSize?: number;
}

/** What is published and has come: a conference that is scheduled to be published tomorrow is not. */
const isPublic = (now: Date): Prisma.ResourceWhereInput => ({ publishedAt: { lte: now } });

const orders = {
  news: [{ publishedAt: "desc" }, { id: "asc" }],
  document: [{ datedOn: "desc" }, { id: "asc" }],
  link: [{ title: "asc" }, { id: "asc" }],
  conference: [{ conference: { startsOn: "desc" } }, { id: "asc" }],
} as const satisfies Record<ResourceKind, Prisma.ResourceOrderByWithRelationInput[]>;
const soonestFirst: Prisma.ResourceOrderByWithRelationInput[] = [{ conference: { startsOn: "asc" } }, { id: "asc" }];

/** What the public reads of one kind, by the database's clock. */
export async function listPublic(filter: PublicFilter): Promise<{ rows: LoadedResource[]; total: number }> {
  const { kind, text, country, language, when, page = 1, pageSize = publicPageSize } = filter;
  const now = await databaseNow(db());
  const today = new Date(`${parisDay(now)}T00:00:00Z`);
  const words = wordsOf(text);
  const where: Prisma.ResourceWhereInput = {
    ...{ ...isPublic(now), kind },
    ...(country && { country }),
    ...(language && { language }),
    ...(when && { conference: { endsOn: when === "coming" ? { gte: today } : { lt: today } } }),
    AND: words.map((word) => ({ searchText: { contains: word } })),
    // Signs alone are in no title.
    ...(text !== undefined && words.length === 0 && { id: { in: [] } }),
  };
  const orderBy = when === "coming" ? soonestFirst : [...orders[kind]];
  const [rows, total] = await Promise.all([
    db().resource.findMany({ where, include: wholeResource, orderBy, skip: (page - 1) * pageSize, take: pageSize }),
    db().resource.count({ where }),
  ]);
  return { rows: rows.map((row) => toPublic(toLoaded(row, now))), total };
}

/** A published one. @returns null for a draft or one that is scheduled, as for one that does not exist. */
export async function showPublic(kind: ResourceKind, slug: string): Promise<LoadedResource | null> {
  const resource = await loadResource(slug);
  return resource?.isPublished && resource.kind === kind ? toPublic(resource) : null;
}

/** The countries that the published ones of a kind are about. */
export async function countriesOf(kind: ResourceKind): Promise<string[]> {
  const now = await databaseNow(db());
  const rows = await db().resource.findMany({
    where: { ...isPublic(now), kind, country: { not: null } },
    ...{ distinct: ["country"], select: { country: true } },
  });
  return rows.flatMap(({ country }) => country ?? []);
}

/** A file that waits for the scanner is not the public's yet. */
const toPublic = (resource: LoadedResource): LoadedResource =>
  resource.file && !mayOpen(resource.file.scan, false) ? { ...resource, file: null } : resource;

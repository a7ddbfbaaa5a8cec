import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import type { Prisma } from "@/server/db/generated/client";
import type { ResourceKind, ResourceState } from "@/server/domain/resource/kinds";
import { searchable } from "@/server/domain/text";
import { type Actor, countriesAdvised } from "@/server/domain/user/actor";
import { allowsOnResource } from "@/server/domain/user/permissions";
import { type LoadedResource, toLoaded, wholeResource } from "./load";

export const managedPageSize = 25;

export interface ManagedFilter {
  text?: string | undefined;
  kind?: ResourceKind | undefined;
  state?: ResourceState | "failing" | undefined;
  /** From 1. */
  page: number;
}

export interface ManagedResources {
  rows: LoadedResource[];
  total: number;
  /** Addresses that did not answer at the last look, whatever the filter. */
  failing: number;
}

/** Null stands for all of them: the ministry's, those of no country included. */
export const managedCountries = (actor: Actor): string[] | null =>
  allowsOnResource("resource.manage", actor, { country: null, isPublished: false }) ? null : countriesAdvised(actor);

/** What the actor may change, the latest changed first. */
export async function listManaged(
  { actor }: Granted<"resource.create">,
  { text, kind, state, page }: ManagedFilter,
): Promise<ManagedResources> {
  const now = await databaseNow(db());
  const countries = managedCountries(actor);
  const own: Prisma.ResourceWhereInput = countries === null ? {} : { country: { in: countries } };
  const failing: Prisma.ResourceWhereInput = { check: { failures: { gt: 0 } } };
  const ofState = {
    draft: { publishedAt: null },
    scheduled: { publishedAt: { gt: now } },
    published: { publishedAt: { lte: now } },
    failing,
  } satisfies Record<string, Prisma.ResourceWhereInput>;
  const words = wordsOf(text);
  const where: Prisma.ResourceWhereInput = {
    AND: [
      own,
      state ? ofState[state] : {},
      kind ? { kind } : {},
      ...words.map((word) => ({ searchText: { contains: word } })),
    ],
    // Signs alone are in no title.
    ...(text !== undefined && words.length === 0 && { id: { in: [] } }),
  };
  const [rows, total, failures] = await Promise.all([
    db().resource.findMany({
      ...{ where, include: wholeResource, orderBy: [{ updatedAt: "desc" }, { id: "asc" }] },
      ...{ skip: (page - 1) * managedPageSize, take: managedPageSize },
    }),
    db().resource.count({ where }),
    db().resource.count({ where: { AND: [own, failing] } }),
  ]);
  return { rows: rows.map((row) => toLoaded(row, now)), total, failing: failures };
}

export const wordsOf = (text: string | undefined): string[] =>
  searchable(text ?? "")
    .split(" ")
    .filter(Boolean);

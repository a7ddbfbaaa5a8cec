import { Prisma } from "@/server/db/generated/client";
import { regionAsOf } from "@/server/domain/country/regions";
import { type FrenchAuthorityKind, frenchAuthorityKinds } from "@/server/domain/user/actor";
import { type DemoPartner, maliPartners } from "./partners";
import * as targets from "./targets";

const in2011 = new Date("2011-12-31");
export const paris = "75056";
/** The first link of all: the communauté urbaine of Alençon, with Koutiala. */
const alencon = "246100663";

/** A link with Mali that the dossiers brought. */
export interface Known {
  frenchId: string;
  kind: FrenchAuthorityKind;
  region: string;
  sinceYear: number;
}

export interface Newcomer {
  id: string;
  kind: FrenchAuthorityKind;
  name: string;
  inseeCode: string;
}

const columns = Prisma.sql`id, kind::text, name, insee_code AS "inseeCode"`;

export const alenconGrouping = (tx: Prisma.TransactionClient) => tx.$queryRaw<Newcomer[]>`
  SELECT ${columns} FROM organisation WHERE kind = 'grouping' AND insee_code = ${alencon}`;

/** Real authorities that have no link with Mali yet, as many of each category as are missing; Paris first. */
export async function newcomers(tx: Prisma.TransactionClient, known: readonly Known[]): Promise<Newcomer[]> {
  const all: Newcomer[] = [];
  for (const kind of frenchAuthorityKinds) {
    const there = new Set(known.filter((one) => one.kind === kind).map(({ frenchId }) => frenchId));
    // Paris is counted among the départements without being one of them.
    const missing = targets.byCategory[kind] - there.size - (kind === "department" ? 1 : 0);
    all.push(
      ...(await tx.$queryRaw<Newcomer[]>`
        SELECT ${columns} FROM organisation
        WHERE kind = ${kind}::organisation_kind AND id <> ALL(${[...there]}::uuid[])
          AND (kind <> 'commune' OR population > 9000 OR insee_code = ${paris}) AND insee_code NOT LIKE '97%'
          AND (kind <> 'department' OR insee_code <> '75')
        ORDER BY insee_code = ${paris} DESC, md5(insee_code) LIMIT ${missing}`),
    );
  }
  return all;
}

/** The year of each newcomer's first link, so that with the known ones as many had begun by each year as is told. */
export function yearsFor(count: number, known: readonly Known[]): number[] {
  const first = new Map<string, number>();
  for (const { frenchId, sinceYear } of known)
    first.set(frenchId, Math.min(sinceYear, first.get(frenchId) ?? sinceYear));
  const years = targets.begunBy.flatMap(([until, authorities], index) => {
    const [from, before] = targets.begunBy[index - 1] ?? [until - 1, 0];
    const there = [...first.values()].filter((year) => year > from && year <= until).length;
    const missing = authorities - before - there;
    return Array.from({ length: Math.max(0, missing) }, (_, turn) => from + 1 + ((turn * 7) % (until - from)));
  });
  if (years.length !== count) throw new Error(`${count} authorities begin in ${years.length} years.`);
  return years;
}

/** A partner for each newcomer, so that each region has as many partnerships as is told. */
export function partnersFor(count: number, known: readonly Known[]): DemoPartner[] {
  const candidates = maliPartners();
  const there = (region: string) => known.filter((one) => regionAsOf(one.region, in2011) === region).length;
  const others = Object.entries(targets.byRegion).flatMap(([region, target]) =>
    Array.from({ length: Math.max(0, target - there(region)) }, (_, turn) => [region, turn] as const),
  );
  const rest = Array.from({ length: count - others.length }, (_, turn) => [targets.firstRegion, turn] as const);
  const spread = [...others, ...rest].map((one, index) => ({ one, key: (index * 37) % count }));
  return spread
    .sort((one, other) => one.key - other.key)
    .map(({ one: [region, turn] }) => {
      const all = candidates.get(region) ?? [];
      const partner = all[turn % all.length];
      if (!partner) throw new Error(`The demonstration knows no authority in ${region}.`);
      return partner;
    });
}

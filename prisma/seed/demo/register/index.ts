import { randomUUID } from "node:crypto";
import { Prisma } from "@/server/db/generated/client";
import { regionAsOf } from "@/server/domain/country/regions";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import { cooperationSlug, entrySlug } from "@/server/domain/register/slug";
import type { CooperationKind, CooperationStatus } from "@/server/domain/register/vocabulary";
import { type FrenchAuthorityKind, frenchAuthorityKinds } from "@/server/domain/user/actor";
import { enterAwards } from "@/server/services/register/enter-awards";
import { daysAfter } from "../dates";
import { demoSource } from "../organisations";
import { type DemoPartner, koutiala, maliPartners } from "./partners";
import { registerProjects } from "./projects";
import * as targets from "./targets";

const in2011 = new Date("2011-12-31");
const paris = "75056";
/** The first link of all: the communauté urbaine of Alençon, with Koutiala. */
const alencon = "246100663";
const firstYear = 1961;

interface Known {
  frenchId: string;
  kind: FrenchAuthorityKind;
  region: string;
  sinceYear: number;
}

/**
 * The register of the demonstration: what was awarded enters it as it does when results are notified, and as many
 * invented cooperations of real authorities are added as the published facts ask for.
 */
export async function loadRegister(tx: Prisma.TransactionClient, awards: readonly string[], now: Date): Promise<void> {
  await store(tx, { authorities: await alenconGrouping(tx), years: [firstYear], partners: [koutiala], now });
  await enterAwards(tx, awards);
  const known = await tx.$queryRaw<Known[]>`
    SELECT c.french_id AS "frenchId", o.kind::text, f.region, c.since_year AS "sinceYear"
    FROM cooperation c JOIN organisation o ON o.id = c.french_id
    JOIN register_entry f ON f.organisation_id = c.foreign_id JOIN organisation p ON p.id = c.foreign_id
    WHERE p.country_code = 'ML'`;
  const authorities = await newcomers(tx, known);
  const years = yearsFor(authorities.length, known);
  const partners = partnersFor(authorities.length, known);
  const cooperations = await store(tx, { authorities, years, partners, now });
  await storeProjects(tx, cooperations);
  await tx.publishedFigure.createMany({
    data: targets.published.map(([figure, value]) => ({
      ...{ country: "ML", figure, value, publishedOn: targets.publishedOn, source: targets.publishedBy },
    })),
  });
}

interface Newcomer {
  id: string;
  kind: FrenchAuthorityKind;
  name: string;
  inseeCode: string;
}

const columns = Prisma.sql`id, kind::text, name, insee_code AS "inseeCode"`;

const alenconGrouping = (tx: Prisma.TransactionClient) => tx.$queryRaw<Newcomer[]>`
  SELECT ${columns} FROM organisation WHERE kind = 'grouping' AND insee_code = ${alencon}`;

/** Real authorities that have no link with Mali yet, as many of each category as are missing; Paris first. */
async function newcomers(tx: Prisma.TransactionClient, known: readonly Known[]): Promise<Newcomer[]> {
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
function yearsFor(count: number, known: readonly Known[]): number[] {
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
function partnersFor(count: number, known: readonly Known[]): DemoPartner[] {
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

const kinds: readonly CooperationKind[] = ["protocol", "agreement", "twinning"];
const statuses: readonly CooperationStatus[] = ["active", "active", "active", "dormant"];

interface Additions {
  authorities: readonly Newcomer[];
  years: readonly number[];
  partners: readonly DemoPartner[];
  now: Date;
}

interface Added {
  id: string;
  sinceYear: number;
  place: string;
}

async function store(tx: Prisma.TransactionClient, { authorities, years, partners, now }: Additions): Promise<Added[]> {
  const source = demoSource;
  await tx.registerEntry.createMany({
    data: authorities.map(({ id, kind, name, inseeCode }, index) => ({
      ...{ organisationId: id, slug: entrySlug({ name, country: "FR", inseeCode }), source },
      categories: inseeCode === paris ? (["commune", "department"] as const).slice() : [kind],
      // Some have not been confirmed for more than a year.
      confirmedAt: daysAfter(now, -30 - ((index * 53) % 500)),
    })),
    skipDuplicates: true,
  });
  await tx.registerName.createMany({
    data: authorities
      .filter(({ kind }) => kind === "department")
      .map(({ id, name }) => ({
        organisationId: id,
        name: name.replace(/^Département/, "Conseil général"),
        // The day on which the departmental councils took their place (law 2013-403, after the elections of March 2015).
        until: new Date("2015-04-02"),
      })),
  });
  const foreign = await storePartners(tx, partners);
  const cooperations = authorities.map(({ id, name, inseeCode }, index) => {
    const partner = partners[index];
    const end = partner && foreign.get(partner.name);
    if (!end) throw new Error(`${name} has no partner.`);
    const sinceYear = years[index] ?? 0;
    return {
      ...{ id: randomUUID(), frenchId: id, foreignId: end.id, sinceYear, source },
      slug: cooperationSlug(entrySlug({ name, country: "FR", inseeCode }), end.slug),
      kind: sinceYear < 1980 ? ("twinning" as const) : (kinds[index % kinds.length] ?? "agreement"),
      status: statuses[index % statuses.length] ?? "active",
      themes: [0, 1].map((turn) => registerProjects[(index + turn * 5) % registerProjects.length]?.[0] ?? "health"),
      confirmedAt: daysAfter(now, -30 - ((index * 53) % 500)),
      place: partner.place,
    };
  });
  await tx.cooperation.createMany({ data: cooperations.map(({ place: _, ...row }) => row) });
  return cooperations;
}

/** As many invented projects as are missing, shared out among the cooperations. */
async function storeProjects(tx: Prisma.TransactionClient, cooperations: readonly Added[]): Promise<void> {
  const missing = targets.projects - (await projectsInMali(tx));
  await tx.registerProject.createMany({
    data: Array.from({ length: missing }, (_, index) => {
      const cooperation = cooperations[index % cooperations.length];
      const model = registerProjects[(index * 5) % registerProjects.length];
      if (!cooperation || !model) throw new Error("The demonstration has no cooperation.");
      const firstYear = Math.max(cooperation.sinceYear, 1985) + (index % 9);
      return {
        ...{ cooperationId: cooperation.id, theme: model[0], title: `${model[1]}, ${cooperation.place}` },
        ...{ firstYear, lastYear: firstYear + (index % 3), source: demoSource },
      };
    }),
  });
}

async function projectsInMali(tx: Prisma.TransactionClient): Promise<number> {
  return tx.registerProject.count({ where: { cooperation: { foreign: { organisation: { countryCode: "ML" } } } } });
}

/** The partners by name, entered unless a dossier brought them already. */
async function storePartners(
  tx: Prisma.TransactionClient,
  partners: readonly DemoPartner[],
): Promise<Map<string, { id: string; slug: string }>> {
  const distinct = [...new Map(partners.map((partner) => [partner.name, partner])).values()];
  const there = await tx.organisation.findMany({
    where: { kind: "foreignAuthority", countryCode: "ML", name: { in: distinct.map(({ name }) => name) } },
    select: { id: true, name: true, registerEntry: { select: { slug: true } } },
  });
  const found = new Map(there.map(({ id, name, registerEntry }) => [name, { id, slug: registerEntry?.slug ?? "" }]));
  const fresh = distinct
    .filter(({ name }) => !found.has(name))
    .map((partner) => ({
      ...partner,
      id: randomUUID(),
      slug: entrySlug({ name: partner.name, country: "ML", inseeCode: null }),
    }));
  await tx.organisation.createMany({
    data: fresh.map(({ id, name }) => ({
      ...{ id, name, kind: "foreignAuthority" as const, countryCode: "ML", source: demoSource },
      searchName: authoritySearchText(name),
    })),
  });
  await tx.registerEntry.createMany({
    data: fresh.map(({ id, slug, level, region, place }) => ({
      ...{ organisationId: id, slug, level, region, place, source: demoSource },
      categories: ["foreignAuthority" as const],
    })),
  });
  for (const { name, id, slug } of fresh) found.set(name, { id, slug });
  return found;
}

import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import { cooperationSlug, entrySlug } from "@/server/domain/register/slug";
import type { CooperationKind, CooperationStatus } from "@/server/domain/register/vocabulary";
import { daysAfter } from "../dates";
import { demoSource } from "../organisations";
import { type Newcomer, paris } from "./missing";
import type { DemoPartner } from "./partners";
import { registerProjects } from "./projects";
import * as targets from "./targets";

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

/** Authorities, their former names, partners and cooperations, one of each for each of `authorities`. */
export async function store(
  tx: Prisma.TransactionClient,
  { authorities, years, partners, now }: Additions,
): Promise<Added[]> {
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
export async function storeProjects(tx: Prisma.TransactionClient, cooperations: readonly Added[]): Promise<void> {
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

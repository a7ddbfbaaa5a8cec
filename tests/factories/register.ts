import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import { entrySlug } from "@/server/domain/register/slug";
import type { OrganisationKind } from "@/server/domain/user/actor";

interface EntryFacts {
  kind?: OrganisationKind;
  country?: string;
  region?: string;
}

/** An authority of the register. */
export async function anEntry(name: string, { kind = "commune", country = "FR", region = "" }: EntryFacts = {}) {
  const { id } = await db().organisation.create({
    data: { kind, name, searchName: authoritySearchText(name), countryCode: country },
  });
  const slug = entrySlug({ name, country, inseeCode: null });
  await db().registerEntry.create({
    data: {
      ...{ organisationId: id, slug, region, categories: [kind], source: "essai" },
      level: kind === "foreignAuthority" ? "municipality" : null,
    },
  });
  return { id, slug };
}

/** A cooperation between two authorities of the register. */
export const aCooperation = (frenchId: string, foreignId: string, facts: { sinceYear?: number; slug?: string } = {}) =>
  db().cooperation.create({
    data: {
      ...{ frenchId, foreignId, kind: "protocol", source: "essai" },
      ...{ sinceYear: facts.sinceYear ?? 1990, slug: facts.slug ?? randomUUID() },
    },
  });

import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import type { RegisterSelection } from "@/server/domain/register/selection";
import type { OrganisationKind } from "@/server/domain/user/actor";
import { wideConditionsOf } from "@/server/services/register/conditions";
import { countryFigures, registeredCountries } from "@/server/services/register/key-figures";
import { loadEntry } from "@/server/services/register/load-entry";
import { allCooperations, countByList, searchCooperations } from "@/server/services/register/search";

async function anEntry(
  name: string,
  kind: OrganisationKind,
  facts: { country?: string; region?: string; also?: OrganisationKind[] } = {},
) {
  const { country = "FR", region = "", also = [] } = facts;
  const isForeign = kind === "foreignAuthority";
  const { id } = await db().organisation.create({
    data: { kind, name, searchName: authoritySearchText(name), countryCode: country },
  });
  await db().registerEntry.create({
    data: {
      ...{ organisationId: id, slug: name.toLowerCase().replaceAll(" ", "-"), region, source: "essai" },
      ...{ categories: [kind, ...also], level: isForeign ? "municipality" : null },
    },
  });
  return id;
}

const [paris, orne, saint] = [
  await anEntry("Paris", "commune", { also: ["department"] }),
  await anEntry("Orne", "department"),
  await anEntry("Saint-Étienne", "commune"),
];
const [kita, mopti, podor] = [
  await anEntry("Kita", "foreignAuthority", { country: "ML", region: "ml-kita" }),
  await anEntry("Mopti", "foreignAuthority", { country: "ML", region: "ML-5" }),
  await anEntry("Podor", "foreignAuthority", { country: "SN", region: "Saint-Louis" }),
];
const link = (frenchId: string, foreignId: string, more: object = {}) =>
  db().cooperation.create({
    data: {
      ...{ frenchId, foreignId, slug: `${frenchId}-${foreignId}`, kind: "protocol", sinceYear: 1990, source: "essai" },
      ...{
        themes: ["health"],
        projects: { create: [{ title: "Puits", firstYear: 2001, lastYear: 2002, source: "essai" }] },
      },
      ...more,
    },
  });
await link(paris, kita, { kind: "twinning", sinceYear: 1985 });
await link(orne, mopti, { status: "dormant", themes: ["climate"] });
await link(saint, podor);
await link(saint, mopti, { status: "ended", untilYear: 2004 });

const found = async (selection: RegisterSelection) =>
  (await searchCooperations(selection, "name", 1)).cooperations.map(
    ({ french, foreign }) => `${french.name}-${foreign.name}`,
  );

/** By looking at each, as is done where many match. */
const lookedAt = async (selection: RegisterSelection) => {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT fo.name || '-' || po.name AS name FROM cooperation c
    JOIN organisation fo ON fo.id = c.french_id JOIN organisation po ON po.id = c.foreign_id
    WHERE ${wideConditionsOf(selection)}`;
  return rows.map(({ name }) => name).sort();
};

describe("a search of the register", () => {
  test.each<[RegisterSelection, string[]]>([
    [{}, ["Orne-Mopti", "Paris-Kita", "Saint-Étienne-Mopti", "Saint-Étienne-Podor"]],
    [{ text: "st etienne" }, ["Saint-Étienne-Mopti", "Saint-Étienne-Podor"]],
    [{ text: "MOPTI orne" }, ["Orne-Mopti"]],
    [{ text: "?!" }, []],
    [{ country: "SN" }, ["Saint-Étienne-Podor"]],
    [{ country: "ML", region: "ML-1" }, ["Paris-Kita"]],
    [{ country: "SN", region: "Saint-Louis" }, ["Saint-Étienne-Podor"]],
    [{ category: "department" }, ["Orne-Mopti", "Paris-Kita"]],
    [{ theme: "climate" }, ["Orne-Mopti"]],
    [{ kind: "twinning" }, ["Paris-Kita"]],
    [{ status: "ended" }, ["Saint-Étienne-Mopti"]],
    [{ country: "ML", status: "active", category: "grouping" }, []],
  ])("%o finds %o, counted and exported alike", async (selection, expected) => {
    expect(await found(selection)).toEqual(expected);
    expect(await lookedAt(selection)).toEqual(expected);
    expect((await searchCooperations(selection, "name", 1)).total).toBe(expected.length);
    const exported: string[] = [];
    for await (const rows of allCooperations(selection))
      exported.push(...rows.map(({ french, foreign }) => `${french.name}-${foreign.name}`));
    expect(exported.sort()).toEqual(expected);
  });

  test("goes by age when asked to, and page by page", async () => {
    const years = async (order: "oldest" | "newest") =>
      (await searchCooperations({}, order, 1)).cooperations.map(({ sinceYear }) => sinceYear);
    expect(await years("oldest")).toEqual([1985, 1990, 1990, 1990]);
    expect((await years("newest")).at(-1)).toBe(1985);
    expect(await searchCooperations({}, "name", 2)).toEqual({ cooperations: [], total: 4 });
  });

  test("lists hold whoever stands in their categories, once", async () => {
    expect(await countByList()).toEqual({ cooperations: 4, villes: 3, groupements: 0, "departements-regions": 2 });
  });
});

test("the figures of a country leave out what has ended, and count whoever stands in two categories in both", async () => {
  const { figures, growth, regions, partners } = await countryFigures("ML");
  expect(Object.fromEntries(figures.map(({ figure, counted }) => [figure, counted]))).toEqual({
    ...{ authorities: 2, memberships: 3, groupings: 0, communes: 1, departments: 2, regions: 0, projects: 2 },
  });
  expect(growth.map(({ year, total }) => [year, total])).toEqual([
    [1985, 1],
    [1990, 2],
  ]);
  expect(regions).toEqual([
    { region: "ML-5", partnerships: 1 },
    { region: "ml-kita", partnerships: 1 },
  ]);
  expect(partners).toBe(2);
  expect(await registeredCountries()).toEqual([
    { country: "ML", cooperations: 3 },
    { country: "SN", cooperations: 1 },
  ]);
  expect((await countryFigures("TG")).growth).toEqual([]);
});

test("an authority's page tells both ends' names, and no person's", async () => {
  const entry = await loadEntry("mopti");
  expect(entry?.cooperations.map(({ partner, status }) => [partner.name, status])).toEqual([
    ["Orne", "dormant"],
    ["Saint-Étienne", "ended"],
  ]);
  expect(entry?.projects.map(({ title, partner, award }) => [title, partner, award])).toEqual([
    ["Puits", "Orne", null],
    ["Puits", "Saint-Étienne", null],
  ]);
  expect(await loadEntry("personne")).toBeNull();
});

test("where most match, the pages hold each of them once, in the order asked for", async () => {
  for (let n = 10; n < 70; n++) await link(orne, await anEntry(`Hué ${n}`, "foreignAuthority", { country: "VN" }));
  const selection = { text: "hué orne", country: "VN" };
  const pages = await Promise.all([1, 2, 3].map((page) => searchCooperations(selection, "name", page)));
  expect(pages.map(({ total }) => total)).toEqual([60, 60, 60]);
  expect(pages.flatMap(({ cooperations }) => cooperations.map(({ foreign }) => foreign.name))).toEqual(
    Array.from({ length: 60 }, (_, index) => `Hué ${index + 10}`),
  );
});

import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import { enterAwards } from "@/server/services/register/enter-awards";
import { loadCooperation } from "@/server/services/register/load-cooperation";
import { isKnownTerritory, loadTerritory } from "@/server/services/register/load-territory";
import { listNetworks } from "@/server/services/register/networks";
import { loadVolume } from "@/server/services/register/volume";
import { aDossier } from "@/tests/factories/application";
import { aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { anOrganisation } from "@/tests/factories/user";

const call = await aCall({ slug: "annuel-2012", kind: "annual", firstYear: 2012 });
const town = await anOrganisation({ kind: "commune", name: "Alençon" });
const partner = (name: string, region: string, place: string) => ({
  ...{ id: name, name, country: "ML", region, place, contactName: "Awa Diarra", contactEmail: "awa@example.org" },
});

async function decided(title: string, cents: number, at: string | null, outcome: "awarded" | "rejected" = "awarded") {
  const dossier = await aDossier({
    ...{ callId: call.id, leadOrganisationId: town.id, status: "awarded", title, countries: ["ML"] },
    content: { partners: [partner("Kayes", "ML-1", "Kayes"), partner("Kita", "ml-kita", "Kita")] },
  });
  await db().application.update({ where: { id: dossier.id }, data: { partnerRegion: "ML-1", theme: "health" } });
  const { id } = await aDecision(dossier.id, { outcome, at, amounts: { 2010: cents } });
  await enterAwards(db(), [id]);
}
await decided("Eau potable", 18_000_000, "2010-06-01T10:00:00Z");
await decided("Écoles", 2_000_000, "2011-06-01T10:00:00Z");
await decided("En préparation", 77_700_000, null);
await decided("Refusé", 88_800_000, "2011-06-01T10:00:00Z", "rejected");

const paris = await anOrganisation({ kind: "commune", name: "Paris" });
await db().registerEntry.create({
  data: { organisationId: paris.id, slug: "paris", categories: ["commune", "department"], source: "essai" },
});
const { foreignId } = await db().cooperation.findFirstOrThrow({ where: { foreign: { place: "Kita" } } });
await db().cooperation.create({
  data: {
    ...{ frenchId: paris.id, foreignId, slug: "paris-kita", kind: "twinning", sinceYear: 1985, source: "essai" },
    ...{ status: "ended", untilYear: 2001 },
    projects: { create: { title: "Puits", firstYear: 1986, lastYear: 1988, source: "essai" } },
  },
});

test("a cooperation tells both its ends and what was granted to it; nothing of what is not notified, and no person", async () => {
  const slug = (await db().cooperation.findFirstOrThrow({ where: { foreign: { place: "Kayes" } } })).slug;
  const cooperation = await loadCooperation(slug);
  expect(cooperation).toMatchObject({
    ...{ slug, kind: "agreement", status: "active", sinceYear: call.firstYear, untilYear: null, confirmedAt: null },
    french: { name: "Alençon", kind: "commune" },
    foreign: { name: "Kayes", country: "ML", region: "ML-1", place: "Kayes", level: "municipality" },
  });
  expect(cooperation?.projects.map(({ title, award }) => [title, award?.cents, award?.year]).sort()).toEqual([
    ["Eau potable", 18_000_000, 2010],
    ["Écoles", 2_000_000, 2011],
  ]);
  expect(JSON.stringify(cooperation)).not.toMatch(/préparation|Refusé|777|888|Diarra|@/);
  expect(await loadCooperation("personne")).toBeNull();
});

test("a confirmed cooperation says since when, as an instant", async () => {
  const confirmedAt = new Date("2026-03-01T09:00:00Z");
  await db().cooperation.update({ where: { slug: "paris-kita" }, data: { confirmedAt } });
  expect((await loadCooperation("paris-kita"))?.confirmedAt).toEqual(confirmedAt);
});

test("a country counts each award once, by the year of its decision, however many partners it has", async () => {
  const mali = await loadTerritory("ML");
  expect(mali).toMatchObject({ partnerships: 2, authorities: 1, partners: 2, projects: 4 });
  expect(mali?.awards).toEqual([
    { year: 2011, projects: 1, cents: 2_000_000, givenUpCents: 0 },
    { year: 2010, projects: 1, cents: 18_000_000, givenUpCents: 0 },
  ]);
  expect(mali?.firstLinks).toEqual([{ slug: "paris-kita", year: 1985, french: "Paris", foreign: "Kita" }]);
  expect(mali?.years.map(({ year, begun, projects, awards }) => [year, begun, projects, awards])).toEqual([
    [1985, 1, 0, 0],
    [1986, 0, 1, 0],
    [2010, 0, 0, 1],
    [2011, 0, 0, 1],
    [2012, 2, 4, 0],
  ]);
});

test("a region holds those carved out of it, and amounts stay with the first partner's region", async () => {
  const kayes = await loadTerritory("ML", "ML-1");
  expect(kayes?.shownPartners.map(({ name }) => name)).toEqual(["Kayes", "Kita"]);
  expect(kayes?.awards.map(({ cents }) => cents)).toEqual([2_000_000, 18_000_000]);
  const kita = await loadTerritory("ML", "ml-kita");
  expect(kita).toMatchObject({ partnerships: 1, awards: [] });
});

test("where nobody ever cooperated there is no territory, whatever it is called", async () => {
  for (const [country, region] of [["SN"], ["FR"], ["ML", "ML-8"], ["ML", "Toscane"], ["'"]] as const) {
    expect(await isKnownTerritory(country, region)).toBe(false);
    expect(await loadTerritory(country, region)).toBeNull();
  }
});

test("a list comes in volumes, by name, and there are no more of them than it needs", async () => {
  const authorities = Array.from({ length: 60 }, (_, index) => `Commune ${String(index).padStart(3, "0")}`);
  await db().organisation.createMany({
    data: authorities.map((name) => ({ kind: "commune", name, searchName: authoritySearchText(name) })),
  });
  await db().$executeRaw`
    INSERT INTO register_entry (organisation_id, slug, categories, source)
    SELECT id, 'c-' || id, '{commune}', 'essai' FROM organisation WHERE name LIKE 'Commune 0%'`;
  await db().$executeRaw`
    INSERT INTO organisation (kind, name, search_name, country_code)
    SELECT 'foreignAuthority', 'Ville ' || n, 'ville ' || n, 'SN' FROM generate_series(1, 50) n`;
  await db().$executeRaw`
    INSERT INTO register_entry (organisation_id, slug, categories, level, source)
    SELECT id, 'v-' || id, '{foreignAuthority}', 'municipality', 'essai' FROM organisation WHERE country_code = 'SN'`;
  await db().$executeRaw`
    INSERT INTO cooperation (slug, french_id, foreign_id, kind, since_year, source)
    SELECT f.id || '-' || p.id, f.id, p.id, 'protocol', 1990, 'essai'
    FROM organisation f CROSS JOIN organisation p WHERE f.name LIKE 'Commune 0%' AND p.country_code = 'SN'`;
  const [first, second] = [await loadVolume("villes", 1), await loadVolume("villes", 2)];
  expect(first?.total).toBe(3_003);
  expect(first?.cooperations).toHaveLength(2_500);
  expect(second?.cooperations).toHaveLength(503);
  const slugs = new Set([...(first?.cooperations ?? []), ...(second?.cooperations ?? [])].map(({ slug }) => slug));
  expect(slugs.size).toBe(3_003);
  expect(await loadVolume("villes", 3)).toBeNull();
  expect(await loadVolume("groupements", 1)).toEqual({ cooperations: [], total: 0 });
});

test("networks come by name, and one without région or with another kind of address is not kept", async () => {
  const data = { slug: "a", name: "Alpes", regionCodes: ["84"], source: "essai", website: "https://a.example.org" };
  await db().regionalNetwork.create({ data });
  await db().regionalNetwork.create({ data: { ...data, slug: "z", name: "Aisne", website: "" } });
  expect((await listNetworks()).map(({ name }) => name)).toEqual(["Aisne", "Alpes"]);
  await expect(db().regionalNetwork.create({ data: { ...data, slug: "b", regionCodes: [] } })).rejects.toThrow();
  await expect(
    db().regionalNetwork.create({ data: { ...data, slug: "c", website: "javascript:x" } }),
  ).rejects.toThrow();
  await expect(db().regionalNetwork.create({ data: { ...data, slug: "d", emailIsPublic: true } })).rejects.toThrow();
  await expect(db().regionalNetwork.delete({ where: { slug: "a" } })).rejects.toThrow();
});

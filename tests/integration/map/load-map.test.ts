import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { authoritySearchText } from "@/server/domain/organisation/search-text";
import { loadCountryMap } from "@/server/services/map/load-country";
import { loadRegionMap } from "@/server/services/map/load-region";
import { loadWorld } from "@/server/services/map/load-world";
import { enterAwards } from "@/server/services/register/enter-awards";
import { aDossier } from "@/tests/factories/application";
import { aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";

const call = await aCall({ slug: "triennal-2010" });

async function anAuthority(name: string, facts: { departmentCode?: string; regionCode?: string } = {}) {
  const { id } = await db().organisation.create({
    data: { kind: facts.departmentCode ? "commune" : "region", name, searchName: authoritySearchText(name), ...facts },
  });
  await db().registerEntry.create({
    data: { organisationId: id, slug: name.toLowerCase(), categories: ["commune"], source: "essai" },
  });
  return id;
}

async function aPartner(name: string, country: string, region: string, place: string) {
  const { id } = await db().organisation.create({
    data: { kind: "foreignAuthority", name, searchName: authoritySearchText(name), countryCode: country },
  });
  await db().registerEntry.create({
    data: {
      ...{ organisationId: id, slug: authoritySearchText(name).replaceAll(" ", "-"), region, place, source: "essai" },
      ...{ categories: ["foreignAuthority"], level: "municipality" },
    },
  });
  return id;
}

const alencon = await anAuthority("Alençon", { departmentCode: "61" });
const orne = await anAuthority("Normandie", { regionCode: "28" });
const koutiala = await aPartner("Commune urbaine de Koutiala", "ML", "ML-3", "Koutiala");
const bougouni = await aPartner("Commune de Bougouni", "ML", "ml-bougouni", "Bougouni");
const dori = await aPartner("Dori", "BF", "Sahel", "Dori");
const link = (frenchId: string, foreignId: string, more: object = {}) =>
  db().cooperation.create({
    data: {
      ...{ frenchId, foreignId, slug: `${frenchId}-${foreignId}`, kind: "protocol", sinceYear: 1990, source: "essai" },
      ...{ themes: ["health"], ...more },
    },
  });
await link(alencon, koutiala, { sinceYear: 1961, themes: ["waterAndSanitation"] });
await link(orne, koutiala);
await link(alencon, bougouni);
await link(orne, bougouni, { status: "ended", untilYear: 2004 });
await link(alencon, dori);

/** A dossier with a partner of Koutiala, decided; its decision is in force only when it is dated. */
async function decided(
  cents: number,
  at: string | null,
  more: { theme?: string; outcome?: "awarded" | "rejected" } = {},
) {
  const dossier = await aDossier({
    ...{ callId: call.id, leadOrganisationId: alencon, status: "awarded", countries: ["ML"] },
    content: {
      partners: [
        {
          ...{ id: "p1", name: "Commune urbaine de Koutiala", country: "ML", region: "ML-3", place: "Koutiala" },
          ...{ contactName: "", contactEmail: "" },
        },
      ],
    },
  });
  await db().application.update({
    where: { id: dossier.id },
    data: { partnerRegion: "ML-3", theme: more.theme ?? "health" },
  });
  const { id } = await aDecision(dossier.id, { outcome: more.outcome, at, amounts: { 2010: cents } });
  await enterAwards(db(), [id]);
}
await decided(18_000_000, "2010-06-01T10:00:00Z", { theme: "waterAndSanitation" });
await decided(2_000_000, "2011-06-01T10:00:00Z");
// Of these nobody may learn: one is being prepared, one was refused.
await decided(77_700_000, null);
await decided(88_800_000, "2011-06-01T10:00:00Z", { outcome: "rejected" });

test("the world counts partnerships that stand and amounts that are notified, the most first", async () => {
  expect(await loadWorld()).toEqual([
    { country: "ML", partnerships: 3, partners: 2, cents: 20_000_000 },
    { country: "BF", partnerships: 1, partners: 1, cents: 0 },
  ]);
  expect(await loadWorld("waterAndSanitation")).toEqual([
    { country: "ML", partnerships: 1, partners: 1, cents: 18_000_000 },
  ]);
  expect(await loadWorld("sport")).toEqual([]);
});

test("a country tells its regions, and which département or région each line comes from", async () => {
  expect(await loadCountryMap("ML")).toEqual({
    regions: [
      { region: "ML-3", partnerships: 2, partners: 1, cents: 20_000_000 },
      { region: "ml-bougouni", partnerships: 1, partners: 1, cents: 0 },
    ],
    flows: [
      { seat: "61", region: "ML-3", partnerships: 1 },
      { seat: "61", region: "ml-bougouni", partnerships: 1 },
      { seat: "R28", region: "ML-3", partnerships: 1 },
    ],
  });
  expect((await loadCountryMap("ML", "health")).regions).toEqual([
    { region: "ML-3", partnerships: 1, partners: 1, cents: 2_000_000 },
    { region: "ml-bougouni", partnerships: 1, partners: 1, cents: 0 },
  ]);
  expect(await loadCountryMap("TG")).toEqual({ regions: [], flows: [] });
});

test("a region tells its places, with those of the regions carved out of it; an award counts once", async () => {
  const { places, flows } = await loadRegionMap("ML", "ML-3");
  expect(places.map(({ place, region, partnerships, cents }) => [place, region, partnerships, cents])).toEqual([
    ["Koutiala", "ML-3", 2, 20_000_000],
    ["Bougouni", "ml-bougouni", 1, 0],
  ]);
  expect(places[0]?.authorities).toEqual([
    { slug: "commune-urbaine-de-koutiala", name: "Commune urbaine de Koutiala" },
  ]);
  expect(flows).toHaveLength(3);
  expect((await loadRegionMap("ML", "ml-bougouni")).places.map(({ place }) => place)).toEqual(["Bougouni"]);
  expect((await loadRegionMap("BF", "Sahel")).places.map(({ place }) => place)).toEqual(["Dori"]);
  expect(await loadRegionMap("ML", "Sahel")).toEqual({ places: [], flows: [] });
});

test("of a place with many authorities all are counted, and those with the most partnerships named", async () => {
  for (let n = 10; n < 22; n++) {
    const partner = await aPartner(`Arrondissement ${n}`, "SN", "SN-DK", "Dakar");
    await link(alencon, partner);
    if (n >= 12) await link(orne, partner);
  }
  const { places } = await loadRegionMap("SN", "SN-DK");
  expect(places).toMatchObject([{ place: "Dakar", partnerships: 22, partners: 12 }]);
  expect(places[0]?.authorities.map(({ name }) => name)).toEqual(
    Array.from({ length: 10 }, (_, index) => `Arrondissement ${index + 12}`),
  );
});

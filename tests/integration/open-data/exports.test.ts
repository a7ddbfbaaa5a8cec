import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { GET as getGrants, HEAD as headGrants } from "@/app/donnees/360giving.json/route";
import { GET as getCatalogue } from "@/app/donnees/catalogue.jsonld/route";
import { GET as getIati, HEAD as headIati } from "@/app/donnees/iati.xml/route";
import { GET as getRegister } from "@/app/donnees/repertoire.csv/route";
import { GET as getScdl, HEAD as headScdl } from "@/app/donnees/subventions-scdl.csv/route";
import { db } from "@/server/db/client";
import type { OpenAward } from "@/server/domain/open-data/award";
import { loadFigures } from "@/server/services/figures/load-figures";
import { openAwards } from "@/server/services/open-data/awards";
import { registerState } from "@/server/services/open-data/register-state";
import { openDataState } from "@/server/services/open-data/state";
import { knownSize, weigh } from "@/server/services/open-data/weights";
import { aDecidedDossier, aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { parseCsv } from "@/tests/factories/read-csv";
import { anEntry } from "@/tests/factories/register";
import { anOrganisation } from "@/tests/factories/user";

const files = [
  ["subventions-scdl.csv", getScdl, headScdl, "text/csv; charset=utf-8"],
  ["iati.xml", getIati, headIati, "application/xml; charset=utf-8"],
  ["360giving.json", getGrants, headGrants, "application/json; charset=utf-8"],
] as const;

const asked = (file: string, headers: Record<string, string> = {}, method = "GET") =>
  new Request(`http://localhost:3000/donnees/${file}`, { headers, method });

async function amounts(): Promise<Record<string, number[]>> {
  const [csv, xml, json] = await Promise.all(files.map(async ([file, get]) => (await get(asked(file))).text()));
  const [header = [], ...lines] = parseCsv(csv ?? "", ",", "\r\n");
  const document = XmlDocument.fromString(xml ?? "");
  const activities = document.find("//iati-activity");
  const committed = activities.map((activity) =>
    activity.find("transaction[transaction-type/@code='2']/value").reduce((total, node) => total + +node.content, 0),
  );
  document.dispose();
  const { grants } = JSON.parse(json ?? "") as { grants: { amountAwarded: number }[] };
  const inCents = (euros: number[]) => euros.map((each) => Math.round(each * 100));
  return {
    scdl: inCents(lines.map((line) => Number(line[header.indexOf("montant")]))),
    iati: inCents(committed),
    grants: inCents(grants.map(({ amountAwarded }) => amountAwarded)),
  };
}

/** Each file holds as many projects, and as much, as the figures tell. */
async function expectLikeFigures() {
  const { awarded } = await loadFigures({});
  for (const [file, each] of Object.entries(await amounts()))
    expect([file, each.length, each.reduce((total, cents) => total + cents, 0)]).toEqual([
      ...[file, awarded.projects, awarded.cents],
    ]);
}

const notified = { resultsNotifiedAt: new Date("2010-06-01T10:00:00Z"), updatedAt: new Date("2010-06-01T10:00:00Z") };

test("with nothing published, the files are whole and hold no record", async () => {
  expect(await openDataState()).toMatchObject({ records: 0, changedAt: null });
  await expectLikeFigures();
});

test("the files tell what the figures tell, to the cent, and each award once", async () => {
  const call = await aCall(notified);
  const at = "2010-06-01T10:00:00Z";
  await aDecidedDossier({ callId: call.id, at, amounts: { 2010: 3_000_001, 2011: 0, 2012: 2_000_099 } });
  await aDecidedDossier({ callId: call.id, at, outcome: "awardedWithConditions", amounts: { 2010: 5 } });
  await aDecidedDossier({ callId: call.id, at: null, amounts: { 2010: 77 } });
  await aDecidedDossier({ callId: call.id, at, outcome: "rejected", amounts: { 2010: 88 } });
  const waiting = await aDecidedDossier({ callId: call.id, at, outcome: "waitlisted" });
  await aDecision(waiting.id, { at: "2011-03-01T10:00:00Z", amounts: { 2011: 700 } });
  const anew = await aDecidedDossier({ callId: call.id, at, amounts: {} });
  await aDecision(anew.id, { at: "2011-04-01T10:00:00Z", amounts: { 2011: 1_100 } });
  await expectLikeFigures();
  const { records, changedAt } = await openDataState();
  expect([records, changedAt]).toEqual([4, new Date("2011-04-01T10:00:00Z")]);
});

test("an award is read with what is public of it, on the day it has in Paris", async () => {
  const { id } = await anOrganisation({ kind: "commune", name: "Rennes" });
  const rennes = await db().organisation.update({ where: { id }, data: { siren: "213502388", inseeCode: "35238" } });
  const call = await aCall({ ...notified, slug: "annuel-2030", title: "Annuel 2030" });
  const { number } = await aDecidedDossier({
    ...{ callId: call.id, leadOrganisationId: rennes.id, at: "2030-12-31T23:30:00Z", amounts: { 2031: 1, 2030: 2 } },
  });
  const all: OpenAward[] = [];
  for await (const awards of openAwards()) all.push(...awards);
  expect(all.find((award) => award.number === number)).toEqual({
    number,
    title: "Eau potable à Kayes",
    decidedOn: "2031-01-01",
    call: { slug: "annuel-2030", title: "Annuel 2030" },
    authority: { kind: "commune", name: "Rennes", siren: "213502388", inseeCode: "35238" },
    partners: [{ name: "Commune partenaire ML", country: "ML", region: "", place: "" }],
    theme: "health",
    amounts: [
      { year: 2030, cents: 2 },
      { year: 2031, cents: 1 },
    ],
    payments: [],
    givenUp: false,
  });
});

describe.each(files)("/donnees/%s", (file, get, head, type) => {
  test("says what it is, how long a copy is good, and its name", async () => {
    const { headers, status } = await get(asked(file));
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="passerelle-${file}"`);
    expect(headers.get("cache-control")).toBe("public, max-age=60");
    expect(headers.get("last-modified")).toBe("Tue, 31 Dec 2030 23:30:00 GMT");
  });

  test("answers HEAD with the same headers and no body", async () => {
    const [whole, only] = [await get(asked(file)), await head(asked(file, {}, "HEAD"))];
    expect([...only.headers]).toEqual([...whole.headers]);
    expect(await only.text()).toBe("");
  });

  test("is not sent again to whoever has it, until something else is published", async () => {
    const { headers } = await get(asked(file));
    const [etag, date] = [headers.get("etag") ?? "", headers.get("last-modified") ?? ""];
    expect((await get(asked(file, { "if-none-match": etag }))).status).toBe(304);
    expect((await get(asked(file, { "if-modified-since": date }))).status).toBe(304);
    const call = await aCall(notified);
    const { id } = await aDecidedDossier({ callId: call.id, at: "2010-06-01T10:00:00Z", amounts: { 2010: 100 } });
    const changed = await get(asked(file, { "if-none-match": etag }));
    expect([changed.status, changed.headers.get("etag") === etag]).toEqual([200, false]);
    // Given up since: it stays, and the file of activities says so.
    await db().application.update({ where: { id }, data: { status: "renounced", statusSince: new Date(0) } });
    const after = await get(asked(file, { "if-none-match": changed.headers.get("etag") ?? "" }));
    expect(after.status).toBe(200);
    await expectLikeFigures();
  });

  test("is weighed once somebody has taken all of it", async () => {
    const text = await (await get(asked(file))).text();
    expect(knownSize(file, await openDataState())).toBe(Buffer.byteLength(text));
  });

  test("is not weighed when something is published while it is taken", async () => {
    const before = await openDataState();
    weigh(file, "of another day", 1);
    const response = await get(asked(file));
    const reader = response.body?.getReader();
    await reader?.read();
    const call = await aCall(notified);
    await aDecidedDossier({ callId: call.id, at: "2010-06-01T10:00:00Z", amounts: { 2010: 100 } });
    while (!(await reader?.read())?.done);
    expect(knownSize(file, before)).toBeUndefined();
    expect(knownSize(file, await openDataState())).toBeUndefined();
  });
});

test("a file of the register is not weighed when the register changes while it is taken", async () => {
  const before = await registerState();
  weigh("repertoire.csv", "of another day", 1);
  // Its heading alone is made before somebody reads.
  const response = await getRegister(asked("repertoire.csv"));
  await anEntry("Commune pesée");
  await response.text();
  expect(knownSize("repertoire.csv", before)).toBeUndefined();
  await (await getRegister(asked("repertoire.csv"))).text();
  expect(knownSize("repertoire.csv", await registerState())).toBeGreaterThan(0);
});

test("the catalogue names each file, its licence, its standard and its size", async () => {
  for (const [file, get] of files) await (await get(asked(file))).text();
  const response = await getCatalogue(asked("catalogue.jsonld"));
  expect(response.headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
  const catalogue = JSON.parse(await response.text());
  const [awards, register] = catalogue["dcat:dataset"];
  expect(awards["dcat:distribution"]).toHaveLength(3);
  expect(register["dcat:distribution"]).toHaveLength(2);
  for (const distribution of awards["dcat:distribution"]) {
    expect(distribution["dcat:downloadURL"]["@id"]).toMatch(/^http:\/\/localhost:3000\/donnees\/\S+$/);
    expect(Number(distribution["dcat:byteSize"]["@value"])).toBeGreaterThan(100);
    expect(distribution["dcat:mediaType"]["@id"]).toMatch(
      /^https:\/\/www\.iana\.org\/assignments\/media-types\/\w+\/\S+$/,
    );
    expect(distribution["dct:license"]["@id"]).toMatch(/licence-ouverte/);
    expect(distribution["dct:conformsTo"]["@id"]).toMatch(/^https:/);
  }
});

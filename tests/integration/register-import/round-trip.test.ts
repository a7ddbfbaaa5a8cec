import { expect, test } from "vitest";
import { GET as getCsv, HEAD as headCsv } from "@/app/donnees/repertoire.csv/route";
import { GET as getGeojson } from "@/app/donnees/repertoire.geojson/route";
import { messages } from "@/messages";
import { db } from "@/server/db/client";
import { placeProperties } from "@/server/domain/register/geojson";
import { recordColumns } from "@/server/domain/register/record";
import { loadImport } from "@/server/services/register-import/load-import";
import { stageImport } from "@/server/services/register-import/stage-import";
import { undoImport } from "@/server/services/register-import/undo-import";
import { parseCsv } from "@/tests/factories/read-csv";
import { aCallManager, accepted, anAuthority, granted, type Line, staged } from "./files";

const manager = await aCallManager();
await anAuthority("Alençon", "61001", { siren: "216100016" });
await anAuthority("Saint-Étienne « la Verte »", "42218");
await anAuthority("Région Bretagne", "53", { kind: "region" });

const lines: Line[] = [
  {
    french: "Alençon",
    partner: "Commune de Koutiala",
    region: "Koutiala",
    place: "Koutiala",
    kind: "Jumelage",
    since: "1961",
  },
  {
    french: "Région Bretagne",
    partner: '=Cercle; "de" Kita',
    region: "Kita",
    place: "Kita",
    kind: "Protocole",
    since: "1990",
    until: "2004",
  },
  {
    french: "Saint-Étienne « la Verte »",
    partner: "سيكاسو",
    region: "Ailleurs",
    kind: "Convention",
    since: "2001",
    source: "Lettre,\nannexe",
  },
  // The very name, in two regions.
  { french: "Alençon", partner: "Commune de Kayes", region: "Kayes", place: "Kayes", kind: "Jumelage", since: "1999" },
  { french: "Alençon", partner: "Commune de Kayes", region: "", place: "", kind: "Jumelage", since: "1998" },
].map((line) => ({ country: "ML", ...line }));

const asked = (file: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000/donnees/${file}`, { headers });
const id = await staged(manager, lines);
await accepted(manager, id);

test("what is exported and imported again changes nothing", async () => {
  expect(await db().cooperation.count()).toBe(5);
  const bytes = new Uint8Array(await (await getCsv(asked("repertoire.csv"))).arrayBuffer());
  const result = await stageImport(granted(manager), { name: "repertoire.csv", bytes });
  const { lines: read } = await loadImport(granted(manager), result.ok ? result.id : "");
  expect(read?.counts).toEqual({ new: 0, changed: 0, unchanged: 5, error: 0 });
});

test("the file has the columns that the page explains, and is dated", async () => {
  const response = await getCsv(asked("repertoire.csv"));
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toMatch(/filename="passerelle-repertoire-\d{4}-\d\d-\d\d\.csv"/);
  const [header, ...rows] = parseCsv(await response.text(), ",", "\r\n");
  expect(header).toEqual(Object.values(recordColumns));
  expect(rows).toHaveLength(5);
  expect(rows.flat()).toContain('\'=Cercle; "de" Kita');
  for (const { "open-data": texts } of Object.values(messages)) {
    expect(Object.keys(texts.files.register.fields)).toEqual(header);
    expect(Object.keys(texts.files.places.fields)).toEqual([...placeProperties]);
  }
});

test("whoever has it is not sent it again, until the register changes", async () => {
  const { headers } = await headCsv(asked("repertoire.csv"));
  const etag = headers.get("etag") ?? "";
  expect(headers.get("cache-control")).toBe("public, max-age=60");
  expect((await getCsv(asked("repertoire.csv", { "if-none-match": etag }))).status).toBe(304);
  await db().cooperation.updateMany({ where: { sinceYear: 1961 }, data: { sinceYear: 1962 } });
  expect((await getCsv(asked("repertoire.csv", { "if-none-match": etag }))).status).toBe(200);
});

test("places stand where they are known to be, and nowhere otherwise", async () => {
  const response = await getGeojson(asked("repertoire.geojson"));
  expect(response.headers.get("content-type")).toBe("application/geo+json; charset=utf-8");
  const { type, features } = JSON.parse(await response.text());
  expect(type).toBe("FeatureCollection");
  const told = features.map(
    (one: {
      type: string;
      geometry: { type: string; coordinates: number[] } | null;
      properties: Record<string, unknown>;
    }) => [
      ...[one.properties.region, one.properties.lieu, one.geometry?.coordinates ?? null],
      ...[one.properties.cooperations_en_cours, one.properties.cooperations],
    ],
  );
  expect(told).toEqual([
    ["", "", null, 1, 1],
    ["Ailleurs", "", null, 1, 1],
    ["Kayes", "Kayes", [expect.closeTo(-11.4, 0), expect.closeTo(14.4, 0)], 1, 1],
    ["Kita", "Kita", expect.any(Array), 0, 1],
    ["Koutiala", "Koutiala", expect.any(Array), 1, 1],
  ]);
});

test("an empty register is a whole file of each kind", async () => {
  await undoImport(granted(manager), id);
  await db().cooperation.deleteMany();
  expect(parseCsv(await (await getCsv(asked("repertoire.csv"))).text(), ",", "\r\n")).toHaveLength(1);
  expect(JSON.parse(await (await getGeojson(asked("repertoire.geojson"))).text()).features).toEqual([]);
});

import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { type Axis, axes, type FigureLine, noFigures, totalOf } from "@/server/domain/figures/axis";
import { loadFigures } from "@/server/services/figures/load-figures";
import { aDecidedDossier, aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { anOrganisation } from "@/tests/factories/user";

const alencon = await anOrganisation({ kind: "grouping", name: "Communauté urbaine d’Alençon" });
const angers = await anOrganisation({ kind: "commune", name: "Angers" });
const triennial = await aCall({ slug: "triennal-2010", title: "Triennal 2010-2012" });
const annual = await aCall({ slug: "annuel-2011", title: "Annuel 2011", kind: "annual" });

await aDecidedDossier({
  ...{ callId: triennial.id, leadOrganisationId: alencon.id, region: "ML-3", theme: "waterAndSanitation" },
  ...{ at: "2010-06-01T10:00:00Z", amounts: { 2010: 3_000_000, 2011: 2_000_000, 2012: 2_000_000 } },
});
await aDecidedDossier({
  ...{ callId: triennial.id, leadOrganisationId: angers.id, region: "ML-BKO", outcome: "awardedWithConditions" },
  ...{ at: "2010-06-01T10:00:00Z", amounts: { 2010: 1, 2011: 0, 2012: 99 } },
});
// New Year's Eve in Greenwich, New Year's Day in Paris.
await aDecidedDossier({
  ...{ callId: annual.id, leadOrganisationId: angers.id, country: "SN", region: "" },
  ...{ at: "2010-12-31T23:30:00Z", amounts: { 2011: 500_000 } },
});

const linesOf = async (axis: Axis, selection = {}) =>
  (await loadFigures(selection)).lines[axis].map(({ key, projects, cents }) => [key, projects, cents]);

test("an amount belongs to the year of its decision, whole, and to the years of its instalments, in parts", async () => {
  expect(await linesOf("decisionYear")).toEqual([
    ["2010", 2, 7_000_100],
    ["2011", 1, 500_000],
  ]);
  expect(await linesOf("instalmentYear")).toEqual([
    ["2010", 2, 3_000_001],
    ["2011", 2, 2_500_000],
    ["2012", 2, 2_000_099],
  ]);
  const figures = await loadFigures({});
  expect(figures.awarded).toEqual({ projects: 3, cents: 7_500_100, authorities: 2, countries: 2 });
  expect(figures.instalments).toEqual({ projects: 3, cents: 7_500_100 });
});

test("the other axes, the largest amount first", async () => {
  const { lines } = await loadFigures({});
  const line = (key: string, projects: number, cents: number, detail = ""): FigureLine => ({
    ...{ key, detail, projects, cents },
  });
  expect(lines.region).toEqual([
    line("ML-3", 1, 7_000_000, "ML"),
    line("", 1, 500_000, "SN"),
    line("ML-BKO", 1, 100, "ML"),
  ]);
  expect(lines.country).toEqual([line("ML", 2, 7_000_100), line("SN", 1, 500_000)]);
  expect(lines.theme).toEqual([line("waterAndSanitation", 1, 7_000_000), line("health", 2, 500_100)]);
  expect(lines.authorityKind).toEqual([line("grouping", 1, 7_000_000), line("commune", 2, 500_100)]);
  expect(lines.call).toEqual([
    line("triennal-2010", 2, 7_000_100, "Triennal 2010-2012"),
    line("annuel-2011", 1, 500_000, "Annuel 2011"),
  ]);
});

test("a selection keeps the awards of a year of decision, of a call, of a country", async () => {
  expect(await linesOf("instalmentYear", { year: 2010 })).toEqual([
    ["2010", 2, 3_000_001],
    ["2011", 1, 2_000_000],
    ["2012", 2, 2_000_099],
  ]);
  expect(await linesOf("decisionYear", { call: "annuel-2011" })).toEqual([["2011", 1, 500_000]]);
  expect(await linesOf("call", { country: "SN" })).toEqual([["annuel-2011", 1, 500_000]]);
  // Known words that no award has together; words that none has.
  for (const selection of [{ year: 2010, country: "SN" }, { year: 1999 }, { call: "inconnu" }, { country: "FR" }])
    expect(await loadFigures(selection)).toEqual(noFigures);
});

test("nothing shows before it is notified, nor what grants nothing", async () => {
  const before = await loadFigures({});
  await aDecidedDossier({ callId: annual.id, at: null, amounts: { 2011: 900_000 } });
  await aDecidedDossier({ callId: annual.id, at: null, outcome: "awardedWithConditions", amounts: { 2011: 900_000 } });
  await aDecidedDossier({ callId: annual.id, at: "2011-03-01T10:00:00Z", outcome: "rejected", amounts: { 2011: 5 } });
  await aDecidedDossier({ callId: annual.id, at: "2011-03-01T10:00:00Z", outcome: "waitlisted" });
  // Makes whatever was kept be counted again.
  await db().call.update({ where: { id: annual.id }, data: { updatedAt: new Date() } });
  expect(await loadFigures({})).toEqual(before);
  expect(await loadFigures({})).not.toBe(before);
});

test("a dossier taken from the waiting list counts once, on the day it was granted; so does one granted anew", async () => {
  const before = await loadFigures({});
  const waiting = await aDecidedDossier({ callId: annual.id, at: "2012-03-01T10:00:00Z", outcome: "waitlisted" });
  await aDecision(waiting.id, { at: "2013-03-01T10:00:00Z", amounts: { 2013: 700_000 } });
  const anew = await aDecidedDossier({ callId: annual.id, at: "2012-03-01T10:00:00Z", amounts: {} });
  await aDecision(anew.id, { at: "2013-04-01T10:00:00Z", amounts: { 2013: 100_000 } });
  const after = await loadFigures({});
  expect(after.awarded.projects - before.awarded.projects).toBe(2);
  expect(after.lines.decisionYear.map(({ key }) => key)).toEqual(["2010", "2011", "2013"]);
  expect(after.lines.decisionYear.at(-1)).toMatchObject({ key: "2013", projects: 2, cents: 800_000 });
  expect(after.lines.instalmentYear.at(-1)).toMatchObject({ key: "2013", projects: 2, cents: 800_000 });
});

test("what became of a dossier later changes no figure of what was decided", async () => {
  const before = await loadFigures({});
  await db().application.updateMany({ where: { callId: triennial.id }, data: { status: "withdrawn" } });
  await db().call.update({ where: { id: triennial.id }, data: { updatedAt: new Date() } });
  expect(await loadFigures({})).toEqual({ ...before, givenUp: { projects: 2, cents: 7_000_100 } });
});

test("every axis comes to the same amount as the whole, under any selection", async () => {
  for (const selection of [{}, { year: 2010 }, { country: "ML" }, { call: "annuel-2011", year: 2013 }]) {
    const figures = await loadFigures(selection);
    for (const axis of axes) {
      const cents = figures.lines[axis].reduce((total, line) => total + line.cents, 0);
      expect(cents).toBe(figures.awarded.cents);
      expect(cents).toBe(totalOf(figures, axis).cents);
    }
  }
});

test("what is given up later stays counted as it was decided, and is told beside", async () => {
  const call = await aCall();
  const { id } = await aDecidedDossier({ callId: call.id, at: "2012-06-01T10:00:00Z", amounts: { 2012: 700 } });
  await aDecidedDossier({ callId: call.id, at: "2012-06-01T10:00:00Z", amounts: { 2012: 300 } });
  const read = async () => {
    const { awarded, givenUp } = await loadFigures({ call: call.slug });
    return [awarded.projects, awarded.cents, givenUp];
  };
  expect(await read()).toEqual([2, 1_000, { projects: 0, cents: 0 }]);
  await db().application.update({ where: { id }, data: { status: "withdrawn" } });
  expect(await read()).toEqual([2, 1_000, { projects: 1, cents: 700 }]);
});

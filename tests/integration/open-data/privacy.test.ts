import { expect, test } from "vitest";
import { GET as figuresCsv } from "@/app/chiffres.csv/route";
import { GET as grants } from "@/app/donnees/360giving.json/route";
import { GET as catalogue } from "@/app/donnees/catalogue.jsonld/route";
import { GET as iati } from "@/app/donnees/iati.xml/route";
import { GET as registerCsv } from "@/app/donnees/repertoire.csv/route";
import { GET as registerPlaces } from "@/app/donnees/repertoire.geojson/route";
import { GET as scdl } from "@/app/donnees/subventions-scdl.csv/route";
import { db } from "@/server/db/client";
import type { ApplicationContent } from "@/server/domain/application/content";
import { axisWords } from "@/server/domain/figures/axis";
import { enterAwards } from "@/server/services/register/enter-awards";
import { callApi } from "@/tests/factories/api";
import { aDossier } from "@/tests/factories/application";
import { aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { completeContent } from "@/tests/factories/complete-dossier";
import { marked } from "@/tests/factories/marked";
import { anOpinionRequest } from "@/tests/factories/opinion";
import { anOrganisation } from "@/tests/factories/user";

const years = [2010, 2011, 2012];
const rich = completeContent(years, {
  coAuthorities: [{ organisationId: "7b1f3a52-6d0c-4e0e-9a55-0b4f5c1d2e3f", label: "" }],
});
const content = marked(rich, "content") as ApplicationContent;

const call = await aCall({ title: "Triennal 2010-2012", resultsNotifiedAt: new Date("2010-06-01T10:00:00Z") });
const lead = await anOrganisation({ kind: "commune", name: "Alençon" });
const facts = { callId: call.id, leadOrganisationId: lead.id, title: "canari:content.project.title:", content };

const awarded = await aDossier({ ...facts, status: "awarded" });
const decision = await db().decision.create({
  data: {
    applicationId: awarded.id,
    outcome: "awardedWithConditions",
    reason: "canari:reason:",
    overrideReason: "canari:overrideReason:",
    notifiedAt: new Date("2010-06-01T10:00:00Z"),
    amounts: { create: [{ year: 2010, amountCents: 3_000_000n }] },
  },
});
await enterAwards(db(), [decision.id]);
// Prepared since, and told to nobody yet.
await aDecision(awarded.id, { at: null, amounts: { 2010: 987_654_321 } });
const request = await anOpinionRequest(awarded.id, "ML");
await db().opinion.create({
  data: {
    ...{ requestId: request.id, version: 1, verdict: "unfavourable", grid: {} },
    ...{ text: "canari:opinion.text:", authorName: "canari:opinion.author:" },
  },
});
await db().journalEntry.create({
  data: { event: "application.submit", applicationId: awarded.id, actorName: "canari:journal.actor:" },
});

/** Whoever is known only inside: not decided, prepared, refused, waiting, not even submitted. */
for (const status of ["draft", "underReview", "rejected", "waitlisted"] as const) {
  const secret = await aDossier({
    ...facts,
    status,
    title: `canari:secret.${status}:`,
    content: { ...content, project: { ...content.project, title: `canari:secret.${status}:` } },
  });
  if (status === "underReview") await aDecision(secret.id, { at: null, amounts: { 2010: 987_654_321 } });
  if (status === "rejected" || status === "waitlisted")
    await aDecision(secret.id, { at: "2010-06-01T10:00:00Z", outcome: status, amounts: { 2010: 987_654_321 } });
}

test("there is a mark in every text of a dossier's content", () => {
  const marks = [...JSON.stringify(awarded.content).matchAll(/canari:[^:]*:/g)].map(([mark]) => mark);
  for (const path of ["lead.contactName", "lead.contactEmail", "lead.contactPhone", "lead.signatoryName"])
    expect(marks).toContain(`canari:content.${path}:`);
  expect(new Set(marks).size).toBeGreaterThan(25);
});

/** Of all the texts of a dossier, those that each file may hold. */
const partnerPlace = ["canari:content.partners.place:", "canari:content.partners.region:"];
const allowed: [string, (request: Request) => Promise<Response>, string[]][] = [
  ["/donnees/subventions-scdl.csv", scdl, ["canari:content.project.title:"]],
  ["/donnees/iati.xml", iati, ["canari:content.project.title:", "canari:content.partners.name:", ...partnerPlace]],
  ["/donnees/360giving.json", grants, ["canari:content.project.title:", ...partnerPlace]],
  ["/donnees/repertoire.csv", registerCsv, ["canari:content.partners.name:", ...partnerPlace]],
  ["/donnees/repertoire.geojson", registerPlaces, ["canari:content.partners.name:", ...partnerPlace]],
  ["/donnees/catalogue.jsonld", catalogue, []],
  ...Object.values(axisWords).map((word): [string, (request: Request) => Promise<Response>, string[]] => [
    `/chiffres.csv?axe=${word}`,
    figuresCsv,
    word === "region" ? ["canari:content.partners.region:"] : [],
  ]),
];

const partner = ["canari:content.partners.name:", ...partnerPlace];
const title = "canari:content.project.title:";
const { slug } = await db().cooperation.findFirstOrThrow({ where: { frenchId: lead.id } });
const { slug: french } = await db().registerEntry.findUniqueOrThrow({ where: { organisationId: lead.id } });
allowed.push(
  ...[
    { path: "/awards", may: [title, ...partner] },
    { path: `/awards?appel=${call.slug}&annee=2010`, may: [title, ...partner] },
    { path: "/calls", may: [] },
    { path: `/calls/${call.slug}`, may: [] },
    { path: "/register/authorities", may: partner },
    { path: `/register/authorities/${french}`, may: [title, "canari:content.partners.name:", partnerPlace[1] ?? ""] },
    { path: "/register/cooperations", may: partner },
    { path: `/register/cooperations/${slug}`, may: [title, ...partner] },
    { path: "/register/figures", may: [] },
    { path: "/register/figures/ML", may: [partnerPlace[1] ?? ""] },
  ].map(({ path, may }): [string, (request: Request) => Promise<Response>, string[]] => [
    `/api/v1${path}`,
    ({ url }) => callApi(url),
    may,
  ]),
);

test.each(allowed)("%s holds no text of a dossier but those it may", async (path, answer, may) => {
  const response = await answer(new Request(`http://localhost:3000${path}`));
  expect(response.status).toBe(200);
  const text = await response.text();
  const found = new Set([...text.matchAll(/canari:[^:]*:/g)].map(([mark]) => mark));
  expect([...found].sort()).toEqual([...may].sort());
  expect(text).not.toContain("9876543");
  expect(text).not.toContain(decision.id);
  expect(text).not.toContain(awarded.id);
});

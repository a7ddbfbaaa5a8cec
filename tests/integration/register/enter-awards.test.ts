import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import type { Partner } from "@/server/domain/application/content";
import { enterAwards } from "@/server/services/register/enter-awards";
import { aDossier } from "@/tests/factories/application";
import { aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { anOrganisation } from "@/tests/factories/user";

const kayes: Partner = {
  ...{ id: "p1", name: "Commune urbaine de Kayes", country: "ML", region: "ML-1", place: "Kayes" },
  ...{ contactName: "Awa Diarra", contactEmail: "awa@example.org" },
};
const town = await anOrganisation({ kind: "commune", name: "Alençon" });
const call = await aCall({ slug: "triennal-2010" });

async function decided(partners: Partner[], at: string | null, outcome: "awarded" | "rejected" = "awarded") {
  const dossier = await aDossier({
    ...{ callId: call.id, leadOrganisationId: town.id, status: "awarded", title: "Eau potable" },
    content: { partners },
  });
  const { id } = await aDecision(dossier.id, { outcome, at, amounts: { 2010: 100 } });
  return { dossier, decisionId: id };
}

const cooperations = () =>
  db().cooperation.findMany({
    where: { frenchId: town.id },
    include: { projects: true, foreign: { include: { organisation: true } } },
    orderBy: { slug: "asc" },
  });

test("an award enters its authority, its partners, their cooperation and the project; twice changes nothing", async () => {
  const { dossier, decisionId } = await decided([kayes], "2010-06-01T10:00:00Z");
  await enterAwards(db(), [decisionId]);
  await enterAwards(db(), [decisionId]);
  const [cooperation, ...others] = await cooperations();
  expect(others).toEqual([]);
  expect(cooperation).toMatchObject({
    ...{ slug: "alencon-fr-commune-urbaine-de-kayes-ml", kind: "agreement", status: "active" },
    ...{ sinceYear: call.firstYear, source: `dossier ${dossier.number}` },
    foreign: { level: "municipality", region: "ML-1", place: "Kayes" },
    projects: [{ title: "Eau potable", applicationId: dossier.id, firstYear: call.firstYear }],
  });
});

test("a second award finds both ends, keeps the older year, and adds its project", async () => {
  await db().cooperation.updateMany({
    where: { frenchId: town.id },
    data: { sinceYear: 1984, status: "ended", untilYear: 2008 },
  });
  const { decisionId } = await decided(
    [{ ...kayes, id: "other", name: "commune urbaine de KAYES" }],
    "2012-06-01T10:00:00Z",
  );
  await enterAwards(db(), [decisionId]);
  const [cooperation, ...others] = await cooperations();
  expect(others).toEqual([]);
  expect(cooperation).toMatchObject({ sinceYear: 1984, status: "active", untilYear: null });
  expect(cooperation?.projects).toHaveLength(2);
});

test("authorities of one name in two regions are two, each at its own address", async () => {
  const { decisionId } = await decided([{ ...kayes, region: "ML-5", place: "" }], "2012-06-02T10:00:00Z");
  await enterAwards(db(), [decisionId]);
  expect((await cooperations()).map(({ foreign }) => [foreign.slug, foreign.region])).toEqual([
    ["commune-urbaine-de-kayes-ml", "ML-1"],
    ["commune-urbaine-de-kayes-ml-2", "ML-5"],
  ]);
});

test("what is not notified, not awarded, or names no partner enters nothing", async () => {
  const before = await db().cooperation.count();
  const prepared = await decided([{ ...kayes, name: "Cercle de Diéma" }], null);
  const refused = await decided([{ ...kayes, name: "Cercle de Nioro" }], "2012-06-03T10:00:00Z", "rejected");
  const nobody = await decided([{ ...kayes, name: "" }], "2012-06-03T10:00:00Z");
  await enterAwards(
    db(),
    [prepared, refused, nobody].map(({ decisionId }) => decisionId),
  );
  await enterAwards(db(), []);
  expect(await db().cooperation.count()).toBe(before);
});

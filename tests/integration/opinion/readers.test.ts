import { expect, test } from "vitest";
import { grantOnApplication, grantOnCall, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { allApplications } from "@/server/services/application/export-list";
import { listApplications, visibleTo } from "@/server/services/application/list";
import { decisionBoard } from "@/server/services/decision/decision-board";
import { issueOpinion } from "@/server/services/opinion/issue-opinion";
import { listOpinionRequests } from "@/server/services/opinion/list-opinion-requests";
import { opinionsOf } from "@/server/services/opinion/opinions-of";
import { aDossier } from "@/tests/factories/application";
import { days } from "@/tests/factories/call";
import { anOpinion, anOpinionRequest } from "@/tests/factories/opinion";
import { anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

const lead = await anApplicant();
const inMali = await anAdviser(["ML"]);
const inTogo = await anAdviser(["TG"]);
const dossier = await aDossier({
  status: "underOpinion",
  countries: ["BJ", "ML", "TG"],
  leadOrganisationId: organisationOf(lead),
});
await anOpinionRequest(dossier.id, "ML");
await anOpinionRequest(dossier.id, "BJ");
await anOpinionRequest(dossier.id, "TG", days(-1));
const grant = await grantOnApplication("opinion.issue", inMali, dossier.ref);
const reserved = anOpinion({ verdict: "favourableWithReservations" });
await issueOpinion(grant, { country: "ML", opinion: anOpinion(), lastVersion: 0 });
await issueOpinion(grant, { country: "ML", opinion: reserved, lastVersion: 1 });

const read = async (actor: Actor) => opinionsOf(await grantOnApplication("application.read", actor, dossier.ref));

test("received, awaited and late are told to all its people", async () => {
  for (const reader of [lead, inTogo, await anOfficer()]) {
    const { summary, asked } = await read(reader);
    expect(summary).toEqual({ asked: 3, received: 1, late: 1 });
    expect(asked.map(({ country, state }) => [country, state])).toEqual([
      ["BJ", "awaited"],
      ["ML", "received"],
      ["TG", "late"],
    ]);
    expect(asked.map(({ served }) => served)).toEqual([false, true, true]);
    expect(asked[1]?.receivedAt).toBeInstanceOf(Date);
  }
});

test("the ministry and the other embassies read what was issued, every version", async () => {
  for (const reader of [await anOfficer(), inTogo, inMali]) {
    const { asked } = await read(reader);
    expect(asked[1]?.versions).toMatchObject([
      { version: 2, ...reserved, authorName: inMali.name },
      { version: 1, ...anOpinion() },
    ]);
    expect(asked[0]?.versions).toEqual([]);
  }
});

test("the applicant is told when, never what: not before the results, not after", async () => {
  const tells = async () => JSON.stringify(await read(lead));
  const secrets = ["favourable", "solide", inMali.name, 'version":'];
  const before = await tells();
  await db().call.update({ where: { id: dossier.callId }, data: { resultsNotifiedAt: new Date() } });
  await db().application.update({ where: { id: dossier.id }, data: { status: "rejected" } });
  for (const told of [before, await tells()]) for (const secret of secrets) expect(told).not.toContain(secret);
  expect((await read(lead)).asked.every(({ versions }) => versions === null)).toBe(true);
});

test("one given after its day is marked so in the dossier, the lists and on the board; later versions change nothing", async () => {
  const [adviser, officer] = [await anAdviser(["MA"]), await anOfficer()];
  const { ref, id, callId } = await aDossier({ status: "underOpinion", countries: ["MA"] });
  await anOpinionRequest(id, "MA", days(-1));
  const issue = await grantOnApplication("opinion.issue", adviser, ref);
  await issueOpinion(issue, { country: "MA", opinion: anOpinion(), lastVersion: 0 });
  await db().opinionRequest.updateMany({ where: { applicationId: id }, data: { dueAt: days(-2) } });
  await issueOpinion(issue, { country: "MA", opinion: reserved, lastVersion: 1 });

  const { asked, summary } = await opinionsOf(await grantOnApplication("application.read", officer, ref));
  expect(asked).toMatchObject([{ country: "MA", state: "received", cameLate: true }]);
  expect(summary).toEqual({ asked: 1, received: 1, late: 0 });
  const given = await listOpinionRequests(grantPlainly("adviserSpace.open", adviser), { tab: "given" });
  expect(given.rows.filter((row) => row.ref === ref)).toMatchObject([{ cameLate: true }]);
  const { rows } = await listApplications(visibleTo(officer), { country: "MA" });
  expect(rows.filter((row) => row.ref === ref)).toMatchObject([{ opinionsLate: 0, opinionsCameLate: 1 }]);
  const exported = [];
  for await (const chunk of allApplications(visibleTo(officer), { country: "MA" })) exported.push(...chunk);
  expect(exported.filter((row) => row.ref === ref)).toMatchObject([{ opinionsLate: 0, opinionsCameLate: 1 }]);
  const { slug } = await db().call.findUniqueOrThrow({ where: { id: callId } });
  const board = await decisionBoard(await grantOnCall("call.followDecisions", officer, slug));
  expect(board.rows).toMatchObject([{ opinions: [{ country: "MA", state: "received", cameLate: true }] }]);
});

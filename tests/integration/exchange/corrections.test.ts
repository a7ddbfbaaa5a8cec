import { describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { correctionRoundsOf, openRoundOf } from "@/server/services/application/corrections";
import { sendBack } from "@/server/services/application/review";
import { saveFields } from "@/server/services/application/save";
import { submit } from "@/server/services/application/submit";
import { aDossier } from "@/tests/factories/application";
import { completeContent } from "@/tests/factories/complete-dossier";
import { anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";
import { aVersion } from "@/tests/factories/version";

const corrections = [
  { field: "project.results", remark: "Chiffrez-les." },
  { field: "schedule", remark: "Il manque la fin." },
  { field: "attachments", remark: "Joignez la lettre du partenaire." },
] as const;

async function sentBack() {
  const [applicant, officer] = [await anApplicant(), await anOfficer()];
  const content = completeContent([2026, 2027, 2028]);
  const leadOrganisationId = organisationOf(applicant);
  const dossier = await aDossier({ leadOrganisationId, content, title: content.project.title });
  await aVersion(dossier.id);
  const review = await grantOnApplication("application.review", officer, dossier.ref);
  const message = "Deux points sont à préciser.";
  const result = await sendBack(review, { message, dueAt: null, corrections: [...corrections] });
  expect(result).toMatchObject({ ok: true });
  return { applicant, officer, dossier };
}
const read = (actor: Actor, ref: string) => grantOnApplication("application.read", actor, ref);
const answers = async (actor: Actor, ref: string) =>
  (await correctionRoundsOf(await read(actor, ref)))[0]?.requests.map(({ isChanged }) => isChanged);
const writes = async (actor: Actor, ref: string) =>
  saveFields(await grantOnApplication("application.edit", actor, ref), {
    base: 0,
    changes: [
      { field: "project.results", value: "Trois bornes, 900 habitants." },
      { field: "project.context", value: "Le bourg manque d’eau en saison sèche." },
    ],
  });

describe("a dossier sent back with named fields", () => {
  test("is told to its authority by one mail and in the journal, field by field", async () => {
    const { applicant, dossier } = await sentBack();
    const mails = await db().mail.findMany({ where: { applicationId: dossier.id } });
    expect(mails).toMatchObject([
      { recipient: applicant.email, template: "completion-requested", props: { corrections } },
    ]);
    const entries = await db().journalEntry.findMany({ where: { applicationId: dossier.id } });
    expect(entries).toMatchObject([{ event: "application.sendBack", data: { corrections } }]);
  });

  test("shows its authority what it has changed so far, and nobody else", async () => {
    const { applicant, officer, dossier } = await sentBack();
    await writes(applicant, dossier.ref);
    expect(await answers(applicant, dossier.ref)).toEqual([true, false, false]);
    expect(await answers(officer, dossier.ref)).toEqual([null, null, null]);
    expect(await openRoundOf(await read(applicant, dossier.ref))).toMatchObject({
      number: 1,
      requests: [{ isChanged: true }, { isChanged: false }, { isChanged: false }],
    });
  });

  test("once submitted again, tells the officer what was changed, what was not, and what was not asked for", async () => {
    const { applicant, officer, dossier } = await sentBack();
    await writes(applicant, dossier.ref);
    await submit(await grantOnApplication("application.submit", applicant, dossier.ref), crypto.randomUUID());
    const rounds = await correctionRoundsOf(await read(officer, dossier.ref));
    expect(rounds).toMatchObject([{ version: 1, answeredBy: 2, others: ["project.context"] }]);
    expect(rounds[0]?.requests.map(({ isChanged }) => isChanged)).toEqual([true, false, false]);
    expect(await openRoundOf(await read(applicant, dossier.ref))).toBeNull();

    // A second round leaves the first as it was.
    const review = await grantOnApplication("application.review", officer, dossier.ref);
    await sendBack(review, { message: "Encore un point, merci.", dueAt: null, corrections: [] });
    const both = await correctionRoundsOf(await read(officer, dossier.ref));
    expect(both.map(({ number, version, answeredBy }) => [number, version, answeredBy])).toEqual([
      [2, 2, null],
      [1, 1, 2],
    ]);
  });
});

test("nobody can be asked to have answered yesterday", async () => {
  const dossier = await aDossier();
  const review = await grantOnApplication("application.review", await anOfficer(), dossier.ref);
  const yesterday = new Date(Date.now() - 86_400_000);
  const asked = await sendBack(review, { message: "Trop tard déjà.", dueAt: yesterday, corrections: [] });
  expect(asked).toEqual({ ok: false, reason: "dueDatePast" });
  expect(await db().correctionRound.count({ where: { applicationId: dossier.id } })).toBe(0);
});

test("what was asked cannot be changed or taken away, whoever asks the database", async () => {
  const { dossier } = await sentBack();
  const round = { applicationId: dossier.id };
  await expect(db().correctionRound.updateMany({ where: round, data: { message: "Autre" } })).rejects.toThrow();
  await expect(db().correctionRequest.deleteMany({ where: { round } })).rejects.toThrow();
});

import { expect, test } from "vitest";
import { callRouter } from "@/server/api/call/router";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import type { CallInput } from "@/server/domain/call/schema";
import { parisText } from "@/server/domain/paris-time";
import { loadApplication } from "@/server/services/application/load";
import { loadCall } from "@/server/services/call/load";
import { showPublicCall } from "@/server/services/call/show-call";
import { aDossier } from "@/tests/factories/application";
import { days } from "@/tests/factories/call";
import { aCallManager, aTypedCall } from "@/tests/factories/call-input";
import { aGuest } from "@/tests/factories/guest";
import { anApplicant, organisationOf } from "@/tests/factories/user";

const manager = await aCallManager();
const calls = createCallerFactory(callRouter)({ actor: async () => manager });
const typed = aTypedCall();
const created = await calls.create(typed);
if (!created.ok) throw new Error("the call is created");
const { slug } = created;
const call = async () => {
  const found = await loadCall(slug);
  if (!found) throw new Error("the call is there");
  return found;
};
await calls.publish({ slug, knownAt: (await call()).updatedAt.toISOString() });
await db().call.update({ where: { slug }, data: { opensAt: days(-3), publishedAt: days(-4) } });
const values: CallInput = { ...typed, opensAt: parisText((await call()).opensAt) };
const save = async (change: Partial<CallInput>) =>
  calls.update({ slug, knownAt: (await call()).updatedAt.toISOString(), values: { ...values, ...change } });
const rated = (maxRate: string): CallInput["rules"] => ({
  ...typed.rules,
  stateShare: [{ category: "any", form: "any", leadKinds: [], maxRate }],
});
const rateOf = async (ref: string) => (await loadApplication(ref))?.call.rules.stateShare?.rows[0]?.maxRate;

const camille = await anApplicant();
const { id: callId } = await call();
const facts = { callId, leadOrganisationId: organisationOf(camille) };
const draft = await aDossier({ ...facts, status: "draft" });
const guest = await aGuest(draft.id, "edit");
const filed = await aDossier(facts);
await db().application.update({ where: { id: filed.id }, data: { submittedAt: days(-1) } });

test("the rules of an open call are corrected by saying why, and by nothing else", async () => {
  expect(await save({ rules: rated("80") })).toEqual({
    ok: false,
    reason: "fields",
    issues: [{ field: "correctionNote", error: "required" }],
  });
  expect(await db().supersededRules.count()).toBe(0);
  expect(await save({ rules: rated("80"), correctionNote: "  Taux mal recopié de l’arrêté.  " })).toMatchObject({
    ok: true,
  });
  expect(await db().supersededRules.findMany()).toMatchObject([
    { callId, number: 1, note: "Taux mal recopié de l’arrêté.", correctedById: manager.userId },
  ]);
});

test("a draft is held to the new rules; a dossier filed before, to those it was filed by", async () => {
  expect(await rateOf(draft.ref)).toBe(8000);
  expect(await rateOf(filed.ref)).toBe(3500);
});

test("the people of drafts are written to, once, with the reason; those who have filed are not", async () => {
  const mails = await db().mail.findMany({ where: { template: "rules-corrected" } });
  expect(mails.map(({ recipient, applicationId }) => [recipient, applicationId]).sort()).toEqual(
    [
      [camille.email, draft.id],
      [guest.email, draft.id],
    ].sort(),
  );
  expect(mails[0]?.props).toMatchObject({ words: "Taux mal recopié de l’arrêté.", call: "Appel triennal" });
});

test("a suspension is imposed on all, filed or not, and is no correction", async () => {
  const suspendedCountries = [{ country: "ML", since: "2026-11-01", source: "Décision" }];
  expect(await save({ rules: { ...rated("80"), suspendedCountries } })).toMatchObject({ ok: true });
  expect(await db().supersededRules.count()).toBe(1);
  for (const { ref } of [draft, filed])
    expect((await loadApplication(ref))?.call.rules.suspendedCountries).toEqual(suspendedCountries);
});

test("the public reads each version with its date and reason, the one in force first", async () => {
  const shown = await showPublicCall(slug);
  expect(shown?.rulesVersions.map(({ number, note, until }) => [number, note, until === null])).toEqual([
    [2, "Taux mal recopié de l’arrêté.", true],
    [1, "", false],
  ]);
});

test("what was superseded stays as it was", async () => {
  await expect(db().supersededRules.updateMany({ data: { note: "autre" } })).rejects.toThrow();
  await expect(db().supersededRules.deleteMany()).rejects.toThrow();
});

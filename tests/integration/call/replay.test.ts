import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { callRules } from "@/server/domain/call/rules/schema";
import { callsToTry, replayRules } from "@/server/services/call/replay-rules";
import { aDecision } from "@/tests/factories/award";
import { aCall, days } from "@/tests/factories/call";
import { aCallManager } from "@/tests/factories/call-input";
import { aDossierAsking, aFundedCall } from "@/tests/factories/decision";
import { anOfficer } from "@/tests/factories/user";
import { aVersion, storedContent } from "@/tests/factories/version";

const manager = await aCallManager();

async function aDraftCall(rules: object) {
  const { slug } = await aCall({
    publishedAt: null,
    opensAt: days(5),
    closesAt: days(9),
    rules: callRules.parse(rules),
  });
  return grantOnCall("call.manage", manager, slug);
}
async function aFiledDossier(
  callId: string,
  requested?: number[],
  status: "underReview" | "returnedForCompletion" = "underReview",
) {
  const dossier = await aDossierAsking({ callId, status, title: "Eau à Kayes", ...(requested && { requested }) });
  await aVersion(dossier.id);
  return dossier;
}

const quarter = { stateShare: { rows: [{ category: null, form: null, maxRate: 2_500 }] } };
const tenth = { stateShare: { rows: [{ category: null, form: null, maxRate: 1_000 }] } };

test("counts what was filed and notified of a closed call, to the cent", async () => {
  const past = await aFundedCall([0, 0, 0]);
  const asks = (requested: number[], status?: "draft") =>
    status ? aDossierAsking({ callId: past.id, requested, status }) : aFiledDossier(past.id, requested);
  const [one, other] = [await asks([3_000_000, 1, 0]), await asks([1_000_000, 0, 0])];
  await asks([9_000_000, 0, 0], "draft");
  await aDecision(one.id, { at: days(-1).toISOString(), amounts: { 2026: 2_000_000, 2027: 1 } });
  await aDecision(other.id, { at: null, amounts: { 2026: 900_000 } });

  const found = await replayRules(await aDraftCall(quarter), past.slug);
  expect(found?.filed).toEqual({ count: 2, cents: 4_000_001 });
  expect(found?.awarded).toEqual({ count: 1, cents: 2_000_001 });
  const codes = found?.dossiers.flatMap(({ against }) => against.map(({ code }) => code)) ?? [];
  expect(codes).not.toContain("stateShare");
  const strict = await replayRules(await aDraftCall(tenth), past.slug);
  expect(strict?.passing.count).toBe(0);
  expect(strict?.dossiers.every(({ against }) => against.some(({ code }) => code === "stateShare"))).toBe(true);
});

test("only closed calls with dossiers are there to try, and nothing is written", async () => {
  const open = await aCall({ closesAt: days(3) });
  const empty = await aCall();
  const past = await aFundedCall([0, 0, 0]);
  await aFiledDossier(past.id);
  await aFiledDossier(open.id);
  const granted = await aDraftCall(quarter);
  const slugs = (await callsToTry(granted)).map(({ slug }) => slug);
  expect(slugs).toContain(past.slug);
  for (const slug of [open.slug, empty.slug, granted.call.slug, "inconnu"]) {
    expect(slugs).not.toContain(slug);
    expect(await replayRules(granted, slug)).toBeNull();
  }
  const journal = await db().journalEntry.count();
  await replayRules(granted, past.slug);
  expect(await db().journalEntry.count()).toBe(journal);
});

test("reads what was submitted last, not what is being written after a return", async () => {
  const past = await aFundedCall([0, 0, 0]);
  const dossier = await aFiledDossier(past.id, [1_000_000, 0, 0], "returnedForCompletion");
  const attach = (kind: "councilResolution" | "other", questionId: string | null = null) =>
    db().attachment.create({
      data: {
        ...{ applicationId: dossier.id, kind, questionId, fileName: "piece.pdf", mediaType: "application/pdf" },
        ...{ sizeBytes: 3, sha256: "0".repeat(64), storageKey: randomUUID() },
      },
    });
  const resolution = await attach("councilResolution");
  await attach("other", "q1");
  await aVersion(dossier.id);

  // Its authority goes on: another title, ten times as much, the resolution taken away for another paper.
  const content = await storedContent(dossier.id);
  await db().application.update({
    where: { id: dossier.id },
    data: {
      title: "Titre non déposé",
      content: {
        ...content,
        project: { ...content.project, title: "Titre non déposé" },
        funding: content.funding.map((line) => ({ ...line, amounts: { "2026": 90_000_000 } })),
      },
    },
  });
  await db().attachment.update({ where: { id: resolution.id }, data: { removedAt: new Date() } });
  await attach("other");

  const attachments = [
    { kind: "councilResolution", leadKinds: [] },
    { kind: "other", leadKinds: [] },
  ];
  const found = await replayRules(await aDraftCall({ ...quarter, attachments }), past.slug);
  expect(found?.dossiers).toMatchObject([{ title: "Eau à Kayes", requestedCents: 1_000_000 }]);
  expect(found?.dossiers[0]?.against.map(({ code }) => code)).not.toContain("stateShare");
  // What was attached that day stands; what came since, or answers a question, is none of it.
  const lacks = found?.dossiers[0]?.toAdd.flatMap(({ code, subject }) =>
    code === "attachmentMissing" ? [subject] : [],
  );
  expect(lacks).toEqual(["other"]);
  expect(JSON.stringify(found)).not.toContain("non déposé");
});

test("is the call manager's alone", async () => {
  const { call } = await aDraftCall(quarter);
  await expect(grantOnCall("call.manage", await anOfficer(), call.slug)).rejects.toThrow();
});

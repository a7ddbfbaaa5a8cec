import { describe, expect, test } from "vitest";
import { grantOnApplication, grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { advance } from "@/server/services/application/advance";
import { notificationPreview, notificationReport } from "@/server/services/decision/notification";
import { notifyResults } from "@/server/services/decision/notify-results";
import { days } from "@/tests/factories/call";
import { aDossierAsking, aFundedCall, anAward, aRefusal, perYear } from "@/tests/factories/decision";
import { aDecisionMaker, anApplicant, organisationOf } from "@/tests/factories/user";
import { awardsFromWaitlist, eventsOf, instalmentsOf, mailsOf, notifies, records, statusOf } from "./acts";

const paul = await aDecisionMaker();
const lea = await aDecisionMaker({ person: "Léa Morin" });
const envelope = [10_000_000, 10_000_000, 10_000_000];

/** A call with one dossier decided in each way, each led by an authority of two people. */
async function decidedCall() {
  const call = await aFundedCall(envelope);
  const dossier = async () => {
    const applicant = await anApplicant();
    const leadOrganisationId = organisationOf(applicant);
    const colleague = await anApplicant({ organisationId: leadOrganisationId, locale: "en" });
    return { ...(await aDossierAsking({ callId: call.id, leadOrganisationId })), applicant, colleague };
  };
  const dossiers = {
    awarded: await dossier(),
    conditional: await dossier(),
    waiting: await dossier(),
    refused: await dossier(),
  };
  await records(paul, dossiers.awarded.ref, anAward([2_500_000, 0, 1_500_001]));
  await records(
    paul,
    dossiers.conditional.ref,
    anAward([1_000_000, 1, 0], { outcome: "awardedWithConditions", reason: "Produire la délibération." }),
  );
  await records(paul, dossiers.waiting.ref, aRefusal({ outcome: "waitlisted", reason: "Enveloppe épuisée." }));
  await records(paul, dossiers.refused.ref, aRefusal());
  return { call, ...dossiers };
}

test("nothing takes effect before the notification; then everything does, to the cent", async () => {
  const { call, awarded, conditional, waiting, refused } = await decidedCall();
  for (const { id } of [awarded, conditional, waiting, refused]) {
    expect(await statusOf(id)).toBe("underReview");
    expect(await mailsOf(id)).toEqual([]);
  }
  const followed = await grantOnCall("call.followDecisions", paul, call.slug);
  expect(await notificationReport(followed)).toBeNull();
  expect(await notificationPreview(followed)).toMatchObject({
    outcomes: { awarded: 1, awardedWithConditions: 1, waitlisted: 1, rejected: 1 },
    totalCents: 5_000_002,
    mails: 8,
    undecided: [],
    envelope: [
      { year: 2026, preparedCents: 3_500_000, leftCents: 6_500_000 },
      { year: 2027, preparedCents: 1, leftCents: 9_999_999 },
      { year: 2028, preparedCents: 1_500_001, leftCents: 8_499_999 },
    ],
  });

  expect(await notifies(paul, call.slug)).toEqual({ ok: true, notified: 4, awarded: 2 });

  expect(await Promise.all([awarded, conditional, waiting, refused].map(({ id }) => statusOf(id)))).toEqual([
    "awarded",
    "awardedWithConditions",
    "waitlisted",
    "rejected",
  ]);
  expect(await instalmentsOf(awarded.id)).toEqual([
    [1, 2026, 2_500_000],
    [2, 2028, 1_500_001],
  ]);
  expect(await instalmentsOf(conditional.id)).toEqual([
    [1, 2026, 1_000_000],
    [2, 2027, 1],
  ]);
  expect(await instalmentsOf(waiting.id)).toEqual([]);
  expect(await instalmentsOf(refused.id)).toEqual([]);
  expect(await eventsOf(awarded.id)).toEqual(["decision.prepared", "application.award"]);

  const [mail, other] = await mailsOf(awarded.id);
  expect([mail, other].map((one) => one?.recipient).toSorted()).toEqual(
    [awarded.applicant.email, awarded.colleague.email].toSorted(),
  );
  expect(mail).toMatchObject({
    template: "awarded",
    props: {
      amounts: [
        { year: 2026, cents: 2_500_000 },
        { year: 2028, cents: 1_500_001 },
      ],
      total: 4_000_001,
    },
  });
  expect((await mailsOf(conditional.id))[0]).toMatchObject({
    template: "awarded-with-conditions",
    props: { conditions: "Produire la délibération.", words: "Produire la délibération.", total: 1_000_001 },
  });
  expect((await mailsOf(waiting.id))[0]).toMatchObject({
    template: "waitlisted",
    props: { reason: "Enveloppe épuisée." },
  });
  expect((await mailsOf(refused.id))[0]).toMatchObject({ template: "rejected", props: { reason: aRefusal().reason } });
  expect(await notificationReport(followed)).toMatchObject({
    by: paul.name,
    outcomes: { awarded: 1, awardedWithConditions: 1, waitlisted: 1, rejected: 1 },
    awards: [
      { year: 2026, amountCents: 3_500_000 },
      { year: 2027, amountCents: 1 },
      { year: 2028, amountCents: 1_500_001 },
    ],
    mails: { queued: 8 },
  });
});

test("pressed by two people and twice by each at the same time, it is done once; the others are told by whom and when", async () => {
  const { call, awarded, conditional, waiting, refused } = await decidedCall();
  const results = await Promise.all([paul, lea, paul, lea].map((actor) => notifies(actor, call.slug)));
  const done = results.filter(({ ok }) => ok);
  expect(done).toHaveLength(1);
  const by = results.findIndex(({ ok }) => ok) % 2 === 0 ? paul.name : lea.name;
  for (const told of results.filter(({ ok }) => !ok))
    expect(told).toEqual({ ok: false, reason: "alreadyNotified", by, at: expect.any(Date) });

  for (const { id } of [awarded, conditional, waiting, refused]) expect(await mailsOf(id)).toHaveLength(2);
  expect(await instalmentsOf(awarded.id)).toHaveLength(2);
  expect(await db().journalEntry.count({ where: { callId: call.id, event: "call.resultsNotified" } })).toBe(1);
  expect(await notifies(lea, call.slug)).toMatchObject({ reason: "alreadyNotified", by });
});

describe("what holds a notification back", () => {
  test("a call that may still take dossiers, tolerance included; the preview says until when", async () => {
    const opening = async (closesInMinutes: number, graceMinutes: number) => {
      const { call, awarded } = await decidedCall();
      const closesAt = new Date(Date.now() + closesInMinutes * 60_000);
      await db().call.update({
        where: { id: call.id },
        data: { closesAt, rules: graceMinutes ? { graceMinutes } : {} },
      });
      const until = new Date(closesAt.getTime() + graceMinutes * 60_000);
      const { openUntil } = await notificationPreview(await grantOnCall("call.followDecisions", paul, call.slug));
      return { result: await notifies(paul, call.slug), openUntil, until, awarded };
    };
    for (const { result, openUntil, until, awarded } of [await opening(60, 0), await opening(-10, 30)]) {
      expect(result).toEqual({ ok: false, reason: "stillOpen", until });
      expect(openUntil).toEqual(until);
      expect(await statusOf(awarded.id)).toBe("underReview");
    }
    const over = await opening(-40, 30);
    expect(over.openUntil).toBeNull();
    expect(over.result).toMatchObject({ ok: true });
  });

  test("not opinions that are missing, but the preview counts them, late or still in time", async () => {
    const { call, awarded, refused } = await decidedCall();
    for (const [application, dueAt] of [
      [awarded, days(3)],
      [refused, days(-3)],
    ] as const)
      await db().opinionRequest.create({ data: { applicationId: application.id, country: "ML", dueAt } });
    const { missingOpinions } = await notificationPreview(await grantOnCall("call.followDecisions", paul, call.slug));
    expect(missingOpinions).toEqual({ awaited: 1, late: 1 });
  });

  test("nothing prepared", async () => {
    const call = await aFundedCall(envelope);
    await aDossierAsking({ callId: call.id });
    expect(await notifies(paul, call.slug)).toEqual({ ok: false, reason: "nothingPrepared" });
  });

  test("dossiers without a decision, unless each is agreed to be left; they stay and are decided later", async () => {
    const call = await aFundedCall(envelope);
    const { ref } = await aDossierAsking({ callId: call.id });
    await records(paul, ref, anAward([1_000_000, 0, 0]));
    const early = await aDossierAsking({ callId: call.id, status: "underOpinion" });
    const late = await aDossierAsking({ callId: call.id, status: "shortlisted" });
    await aDossierAsking({ callId: call.id, status: "draft" });
    await aDossierAsking({ callId: call.id, status: "ineligible" });
    const refused = await notifies(paul, call.slug, { leavingUndecided: false });
    expect(refused).toMatchObject({ ok: false, reason: "undecided" });
    expect(!refused.ok && "refs" in refused && refused.refs.toSorted()).toEqual([early.ref, late.ref].toSorted());
    expect(await db().call.findUnique({ where: { id: call.id } })).toMatchObject({ resultsNotifiedAt: null });

    expect(await notifies(paul, call.slug)).toMatchObject({ ok: true, notified: 1 });
    expect(await statusOf(early.id)).toBe("underOpinion");
    expect(await statusOf(late.id)).toBe("shortlisted");

    // A page from before the notification must not put anything in force unannounced.
    expect(await records(lea, late.ref, aRefusal())).toMatchObject({ reason: "notifiedMeanwhile", by: paul.name });
    expect(await records(lea, late.ref, anAward([500_000, 0, 0]), { atOnce: true })).toMatchObject({
      ok: true,
      inForce: true,
    });
    expect(await statusOf(late.id)).toBe("awarded");
    expect(await instalmentsOf(late.id)).toEqual([[1, 2026, 500_000]]);
  });

  test("a decision that changed since it was shown", async () => {
    const { call, refused } = await decidedCall();
    const granted = await grantOnCall("call.notifyResults", paul, call.slug);
    const followed = await grantOnCall("call.followDecisions", paul, call.slug);
    const { fingerprint } = await notificationPreview(followed);
    await records(lea, refused.ref, anAward([1, 0, 0]), { expectedRevision: 1 });
    expect(await notifyResults(granted, { fingerprint, leftUndecided: [] })).toEqual({
      ok: false,
      reason: "changedMeanwhile",
    });
    expect(await statusOf(refused.id)).toBe("underReview");
  });
});

test("a dossier withdrawn with a decision prepared is left out, and what it was to get is free again", async () => {
  const { call, awarded } = await decidedCall();
  const granted = await grantOnApplication("application.withdraw", awarded.applicant, awarded.ref);
  await advance(granted, { event: "withdraw", words: "Le partenaire s’est retiré." });
  expect(await notifies(paul, call.slug)).toEqual({ ok: true, notified: 3, awarded: 1 });
  expect(await statusOf(awarded.id)).toBe("withdrawn");
  expect(await instalmentsOf(awarded.id)).toEqual([]);
  const followed = await grantOnCall("call.followDecisions", paul, call.slug);
  expect((await notificationPreview(followed)).envelope[0]).toMatchObject({
    preparedCents: 0,
    notifiedCents: 1_000_000,
  });
});

describe("after the notification, a dossier of the waiting list", () => {
  test("is awarded at once within what is left, once", async () => {
    const { call, waiting } = await decidedCall();
    const award = { amounts: perYear([3_000_000, 2_000_000, 0]), overrideReason: "" };
    expect(await awardsFromWaitlist(paul, waiting.ref, award)).toMatchObject({
      reason: "notDecidable",
      status: "underReview",
    });
    await notifies(paul, call.slug);

    const results = await Promise.all([paul, lea].map((actor) => awardsFromWaitlist(actor, waiting.ref, award)));
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, findings: [] }]);
    const winner = results[0]?.ok ? paul : lea;
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "notDecidable", status: "awarded", by: winner.name });
    expect(await statusOf(waiting.id)).toBe("awarded");
    expect(await instalmentsOf(waiting.id)).toEqual([
      [1, 2026, 3_000_000],
      [2, 2027, 2_000_000],
    ]);
    const mails = (await mailsOf(waiting.id)).map(({ template }) => template);
    expect(mails).toEqual(["awarded", "awarded", "waitlisted", "waitlisted"]);
    expect(
      await db().decision.findMany({ where: { applicationId: waiting.id }, orderBy: { notifiedAt: "asc" } }),
    ).toMatchObject([{ outcome: "waitlisted" }, { outcome: "awarded", recordedById: winner.userId }]);
  });

  test("is not awarded beyond what is left without a reason", async () => {
    const { call, waiting } = await decidedCall();
    await notifies(paul, call.slug);
    await db().callEnvelope.updateMany({ where: { callId: call.id, year: 2026 }, data: { amountCents: 4_000_000 } });
    const amounts = perYear([3_000_000, 0, 0]);
    expect(await awardsFromWaitlist(paul, waiting.ref, { amounts, overrideReason: "" })).toMatchObject({
      reason: "limitsPassed",
      findings: [{ code: "aboveEnvelope", expected: 500_000, gap: 2_500_000 }],
    });
    expect(await statusOf(waiting.id)).toBe("waitlisted");
    expect(
      await awardsFromWaitlist(paul, waiting.ref, { amounts, overrideReason: "Crédits de fin de gestion." }),
    ).toMatchObject({ ok: true });
  });
});

test("a decision in force does not change any more, whoever asks the database", async () => {
  const { call, awarded } = await decidedCall();
  await notifies(paul, call.slug);
  const decision = await db().decision.findFirstOrThrow({ where: { applicationId: awarded.id } });
  await expect(db().decision.update({ where: { id: decision.id }, data: { reason: "Autre." } })).rejects.toThrow();
  await expect(
    db().decisionAmount.updateMany({ where: { decisionId: decision.id }, data: { amountCents: 1 } }),
  ).rejects.toThrow();
  await expect(db().call.update({ where: { id: call.id }, data: { resultsNotifiedAt: new Date() } })).rejects.toThrow();
});

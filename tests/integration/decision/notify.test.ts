import { describe, expect, test } from "vitest";
import { grantOnApplication, grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { advance } from "@/server/services/application/advance";
import { decisionBoard } from "@/server/services/decision/decision-board";
import { notificationPreview, notificationReport } from "@/server/services/decision/notification";
import { notifyResults } from "@/server/services/decision/notify-results";
import { resultTold } from "@/server/services/decision/result-told";
import { days } from "@/tests/factories/call";
import { aDossierAsking, aFundedCall, anAward, aRefusal } from "@/tests/factories/decision";
import { aDecisionMaker } from "@/tests/factories/user";
import { clears, eventsOf, instalmentsOf, mailsOf, notifies, records, statusOf } from "./acts";
import { decidedCall } from "./decided-call";

const paul = await aDecisionMaker();
const lea = await aDecisionMaker({ person: "Léa Morin" });
const envelope = [10_000_000, 10_000_000, 10_000_000];

test("nothing takes effect before the notification; then everything does, to the cent", async () => {
  const { call, awarded, conditional, waiting, refused } = await decidedCall(paul);
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

test("an authority reads on its dossier what was decided, once it is notified, and nobody else reads it there", async () => {
  const { call, awarded, conditional } = await decidedCall(paul);
  const read = async (actor: Actor, ref: string) =>
    resultTold(await grantOnApplication("application.read", actor, ref));
  expect(await read(awarded.applicant, awarded.ref)).toBeNull();
  await notifies(paul, call.slug);
  expect(await read(awarded.applicant, awarded.ref)).toMatchObject({
    outcome: "awarded",
    instalments: [
      { number: 1, year: 2026, amountCents: 2_500_000 },
      { number: 2, year: 2028, amountCents: 1_500_001 },
    ],
  });
  const told = await read(conditional.colleague, conditional.ref);
  expect(told).toMatchObject({ outcome: "awardedWithConditions", reason: "Produire la délibération." });
  expect(told).not.toHaveProperty("overrideReason");
  expect(await read(paul, awarded.ref)).toBeNull();
});

test("pressed by two people and twice by each at the same time, it is done once; the others are told by whom and when", async () => {
  const { call, awarded, conditional, waiting, refused } = await decidedCall(paul);
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
      const { call, awarded } = await decidedCall(paul);
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
    const { call, awarded, refused } = await decidedCall(paul);
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
    const { call, refused } = await decidedCall(paul);
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
  const { call, awarded } = await decidedCall(paul);
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
  // The board shows it without the decision that is void, which may still be cleared.
  const onBoard = async () => (await decisionBoard(followed)).rows.find(({ ref }) => ref === awarded.ref);
  expect(await onBoard()).toMatchObject({ stage: "out", decision: null });
  expect(await clears(paul, awarded.ref, 1)).toMatchObject({ ok: true });
  expect(await eventsOf(awarded.id)).toContain("decision.cleared");
});

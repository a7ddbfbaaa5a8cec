import { describe, expect, test } from "vitest";
import { grantOnApplication, grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { emptyContent, noMarkers } from "@/server/domain/application/content";
import { callRules } from "@/server/domain/call/rules/schema";
import { InvalidOperation } from "@/server/domain/errors";
import { decisionBoard } from "@/server/services/decision/decision-board";
import { ceilingsOf } from "@/server/services/decision/limits";
import { aDossier } from "@/tests/factories/application";
import { aDossierAsking, aFundedCall, anAward, aRefusal } from "@/tests/factories/decision";
import { aDecisionMaker } from "@/tests/factories/user";
import { clears, eventsOf, instalmentsOf, mailsOf, records, statusOf } from "./acts";

const paul = await aDecisionMaker();
const lea = await aDecisionMaker({ person: "Léa Morin" });
const wide = [100_000_000, 100_000_000, 100_000_000];

async function boardOf(slug: string) {
  return decisionBoard(await grantOnCall("call.followDecisions", paul, slug));
}

test("the board holds each dossier against the ceilings of its own page: markers, countries, years", async () => {
  const call = await aFundedCall(wide);
  const rows = [
    { category: "leastDeveloped", form: null, maxRate: 5_000 },
    { category: "aidEligible", form: null, maxRate: 3_000 },
  ];
  const bonuses = [{ marker: "gender", minLevel: 1, addRate: 1_000 }];
  const rules = callRules.parse({ stateShare: { rows, bonuses, combination: "perCountry" } });
  await db().call.update({ where: { id: call.id }, data: { rules } });
  const line = (country: string, cents: number) => ({
    ...{ id: country, category: "works" as const, label: "", country },
    amounts: { [String(call.firstYear)]: cents },
  });
  const { ref } = await aDossier({
    callId: call.id,
    countries: ["SN", "MA"],
    content: {
      project: { ...emptyContent.project, markers: { ...noMarkers, gender: 1 } },
      expenditure: [line("SN", 100_001), line("MA", 50_001)],
      funding: [{ id: "f", source: "state", kind: "cash", label: "", amounts: { [String(call.firstYear)]: 150_000 } }],
    },
  });
  const { application } = await grantOnApplication("application.read", paul, ref);
  const [row] = (await boardOf(call.slug)).rows;
  // 60 % of 1 000,01 € and 40 % of 500,01 €: 800,01 €.
  expect(row?.ceilings.total[0]).toMatchObject({ code: "stateShareByCountry", maxCents: 80_001 });
  expect(row?.ceilings).toEqual(ceilingsOf(application));
});

describe("a prepared decision", () => {
  test("takes of the envelope, and nothing else happens", async () => {
    const call = await aFundedCall(wide);
    const { id, ref } = await aDossierAsking({ callId: call.id });
    expect(await records(paul, ref, anAward([2_500_000, 1_500_000, 0]))).toEqual({
      ok: true,
      revision: 1,
      inForce: false,
      findings: [],
    });
    expect(await statusOf(id)).toBe("underReview");
    expect(await instalmentsOf(id)).toEqual([]);
    expect(await mailsOf(id)).toEqual([]);
    expect(await eventsOf(id)).toEqual(["decision.prepared"]);

    const { envelope, rows } = await boardOf(call.slug);
    expect(
      envelope.map(({ preparedCents, notifiedCents, leftCents }) => [preparedCents, notifiedCents, leftCents]),
    ).toEqual([
      [2_500_000, 0, 97_500_000],
      [1_500_000, 0, 98_500_000],
      [0, 0, 100_000_000],
    ]);
    expect(rows).toMatchObject([{ ref, stage: "prepared", decision: { outcome: "awarded", totalCents: 4_000_000 } }]);
  });

  test("is changed and cleared by who saw it last, and frees the envelope", async () => {
    const call = await aFundedCall(wide);
    const { id, ref } = await aDossierAsking({ callId: call.id, status: "shortlisted" });
    await records(paul, ref, anAward([3_000_000, 0, 0]));
    expect(await records(lea, ref, aRefusal(), { expectedRevision: 1 })).toMatchObject({ ok: true, revision: 2 });
    expect(await db().decision.findMany({ where: { applicationId: id } })).toMatchObject([
      { outcome: "rejected", recordedById: lea.userId, overrideReason: "" },
    ]);
    expect(await clears(paul, ref, 2)).toEqual({ ok: true, revision: 3 });
    expect(await eventsOf(id)).toEqual(["decision.prepared", "decision.prepared", "decision.cleared"]);
    const { envelope, rows } = await boardOf(call.slug);
    expect(envelope[0]?.leftCents).toBe(100_000_000);
    expect(rows[0]).toMatchObject({ stage: "toDecide", decision: null });
  });

  test("of two who decide at once, one wins; the other is told who, what and when", async () => {
    const call = await aFundedCall(wide);
    const { id, ref } = await aDossierAsking({ callId: call.id });
    const results = await Promise.all([records(paul, ref, anAward([3_000_000, 0, 0])), records(lea, ref, aRefusal())]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = results[0]?.ok ? paul : lea;
    const outcome = results[0]?.ok ? "awarded" : "rejected";
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      reason: "changedMeanwhile",
      by: winner.name,
      at: expect.any(Date),
      now: { outcome, by: winner.name },
    });
    expect(await db().decision.count({ where: { applicationId: id } })).toBe(1);
  });

  test("one cleared and taken again is not taken for the first", async () => {
    const call = await aFundedCall(wide);
    const { ref } = await aDossierAsking({ callId: call.id });
    await records(paul, ref, anAward([3_000_000, 0, 0]));
    await clears(paul, ref, 1);
    await records(paul, ref, aRefusal(), { expectedRevision: 2 });
    expect(await records(lea, ref, anAward([1, 0, 0]), { expectedRevision: 1 })).toMatchObject({
      reason: "changedMeanwhile",
      by: paul.name,
      now: { outcome: "rejected" },
    });
    expect(await clears(lea, ref, 1)).toMatchObject({ reason: "changedMeanwhile", by: paul.name });
  });

  test.each(["draft", "submitted", "underOpinion", "ineligible", "waitlisted", "awarded", "withdrawn"] as const)(
    "is not taken on a dossier that is %s",
    async (status) => {
      const call = await aFundedCall(wide);
      const { ref } = await aDossierAsking({ callId: call.id, status });
      const attempt = records(paul, ref, aRefusal());
      if (status === "draft") await expect(attempt).rejects.toThrow();
      else expect(await attempt).toMatchObject({ ok: false, reason: "notDecidable", status });
    },
  );

  test("does not take effect at once before the results are notified", async () => {
    const call = await aFundedCall(wide);
    const { ref } = await aDossierAsking({ callId: call.id });
    await expect(records(paul, ref, aRefusal(), { atOnce: true })).rejects.toThrow(InvalidOperation);
  });
});

describe("an award above a limit", () => {
  const quarter = { stateShare: { rows: [{ category: null, form: null, maxRate: 2_000 }] } };

  test.each([
    ["the request of a year", {}, [3_000_001, 0, 0], "aboveRequestOfYear", 1],
    ["what the rules allow in total", quarter, [3_000_000, 2_000_000, 600_001], "above.stateShare", 1],
  ])("%s is refused, unless a reason is given, which is kept", async (_, rules, amounts, code, gap) => {
    const call = await aFundedCall(wide, rules);
    const { id, ref } = await aDossierAsking({ callId: call.id });
    expect(await records(paul, ref, anAward(amounts))).toMatchObject({
      ok: false,
      reason: "limitsPassed",
      findings: [{ code, gap, isOverridden: false }],
    });
    expect(await db().decision.count({ where: { applicationId: id } })).toBe(0);

    const overrideReason = "Surcoût des forages, constaté sur place.";
    expect(await records(paul, ref, anAward(amounts, { overrideReason }))).toMatchObject({
      ok: true,
      findings: [{ code, isOverridden: true }],
    });
    expect(await db().decision.findFirst({ where: { applicationId: id } })).toMatchObject({ overrideReason });
    expect(await db().journalEntry.findFirst({ where: { applicationId: id } })).toMatchObject({
      event: "decision.prepared",
      data: { overrideReason, outcome: "awarded" },
    });
    expect((await boardOf(call.slug)).rows[0]?.decision?.isOverride).toBe(true);
  });

  test("a reason is not kept when it overrides nothing", async () => {
    const call = await aFundedCall(wide);
    const { id, ref } = await aDossierAsking({ callId: call.id });
    await records(paul, ref, anAward([1, 0, 0], { overrideReason: "Au cas où." }));
    expect(await db().decision.findFirst({ where: { applicationId: id } })).toMatchObject({ overrideReason: "" });
  });

  test("the last cent of the envelope is granted once, also to two who ask for it at once", async () => {
    const call = await aFundedCall([3_000_000, 0, 0]);
    const one = await aDossierAsking({ callId: call.id });
    const other = await aDossierAsking({ callId: call.id });
    const results = await Promise.all([
      records(paul, one.ref, anAward([2_000_000, 0, 0])),
      records(lea, other.ref, anAward([2_000_000, 0, 0])),
    ]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      reason: "limitsPassed",
      findings: [{ code: "aboveEnvelope", year: 2026, expected: 1_000_000, gap: 1_000_000 }],
    });
    const late = results[0]?.ok ? other : one;
    const overrideReason = "Report de crédits de 2025.";
    expect(await records(lea, late.ref, anAward([2_000_000, 0, 0], { overrideReason }))).toMatchObject({ ok: true });
    expect((await boardOf(call.slug)).envelope[0]?.leftCents).toBe(-1_000_000);
  });

  test("no reason opens a year outside the call", async () => {
    const call = await aFundedCall(wide);
    const { ref } = await aDossierAsking({ callId: call.id });
    const decision = anAward([], { amounts: { "2031": 100 }, overrideReason: "Parce que." });
    expect(await records(paul, ref, decision)).toMatchObject({ reason: "limitsPassed" });
  });
});

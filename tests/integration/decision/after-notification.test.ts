import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { perYear } from "@/tests/factories/decision";
import { aDecisionMaker } from "@/tests/factories/user";
import { awardsFromWaitlist, instalmentsOf, mailsOf, notifies, statusOf } from "./acts";
import { decidedCall } from "./decided-call";

const paul = await aDecisionMaker();
const lea = await aDecisionMaker({ person: "Léa Morin" });

describe("after the notification, a dossier of the waiting list", () => {
  test("is awarded at once within what is left, once", async () => {
    const { call, waiting } = await decidedCall(paul);
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
    const { call, waiting } = await decidedCall(paul);
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
  const { call, awarded } = await decidedCall(paul);
  await notifies(paul, call.slug);
  const decision = await db().decision.findFirstOrThrow({ where: { applicationId: awarded.id } });
  await expect(db().decision.update({ where: { id: decision.id }, data: { reason: "Autre." } })).rejects.toThrow();
  await expect(
    db().decisionAmount.updateMany({ where: { decisionId: decision.id }, data: { amountCents: 1 } }),
  ).rejects.toThrow();
  await expect(db().call.update({ where: { id: call.id }, data: { resultsNotifiedAt: new Date() } })).rejects.toThrow();
});

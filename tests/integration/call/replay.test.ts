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
const quarter = { stateShare: { rows: [{ category: null, form: null, maxRate: 2_500 }] } };
const tenth = { stateShare: { rows: [{ category: null, form: null, maxRate: 1_000 }] } };

test("counts what was filed and notified of a closed call, to the cent", async () => {
  const past = await aFundedCall([0, 0, 0]);
  const asks = (requested: number[], status?: "draft") => aDossierAsking({ callId: past.id, requested, status });
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
  await aDossierAsking({ callId: past.id });
  await aDossierAsking({ callId: open.id });
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

test("is the call manager's alone", async () => {
  const { call } = await aDraftCall(quarter);
  await expect(grantOnCall("call.manage", await anOfficer(), call.slug)).rejects.toThrow();
});

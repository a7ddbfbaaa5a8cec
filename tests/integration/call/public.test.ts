import { describe, expect, test } from "vitest";
import { grantOnCall, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { listCalls } from "@/server/services/call/list-calls";
import { listPublicCalls } from "@/server/services/call/list-public";
import { previewCall, showPublicCall } from "@/server/services/call/show-call";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { aCallManager } from "@/tests/factories/call-input";
import { anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";

/** An award of a dossier in a call, notified or only prepared. */
async function anAward(
  callId: string,
  facts: { notified: boolean; outcome?: "awarded" | "waitlisted"; cents?: number },
) {
  const { notified, outcome = "awarded", cents = 1_000_000 } = facts;
  const dossier = await aDossier({ callId, status: "shortlisted", title: `Projet de ${cents}` });
  await decide(dossier.id, { notifiedAt: notified ? days(-1) : null, outcome, cents });
  return dossier;
}
const decide = (
  applicationId: string,
  d: { notifiedAt: Date | null; outcome: "awarded" | "waitlisted"; cents: number },
) =>
  db().decision.create({
    data: {
      applicationId,
      outcome: d.outcome,
      notifiedAt: d.notifiedAt,
      amounts: { create: [2027, 2026].map((year) => ({ year, amountCents: BigInt(d.cents) })) },
    },
  });

describe("the public list", () => {
  test("sorts published calls by their dates and shows no draft", async () => {
    const dates = (from: number, to: number) => ({
      opensAt: days(from),
      closesAt: days(to),
      opinionsDueAt: days(to + 1),
    });
    const later = await aCall(dates(-5, 20));
    const sooner = await aCall(dates(-5, 3));
    const coming = await aCall(dates(5, 20));
    const past = await aCall({ ...dates(-50, -20), firstYear: 2025 });
    const decided = await aCall({ ...dates(-90, -60), resultsNotifiedAt: days(-30) });
    const draft = await aCall({ ...dates(-5, 20), publishedAt: null });
    const calls = await listPublicCalls();
    const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);
    expect(slugs(calls.open)).toEqual([sooner.slug, later.slug]);
    expect(slugs(calls.coming)).toEqual([coming.slug]);
    expect(slugs(calls.past)).toEqual([past.slug, decided.slug]);
    expect(calls.open.map((call) => call.daysLeft)).toEqual([3, 20]);
    expect(JSON.stringify(calls)).not.toContain(draft.slug);
  });
});

describe("a draft call", () => {
  test("does not exist, for the public and for who does not prepare it", async () => {
    const { slug } = await aCall({ publishedAt: null });
    expect(await showPublicCall(slug)).toBeNull();
    for (const person of [await anApplicant(), await anAdviser(["ML"])]) {
      await expect(grantOnCall("call.read", person, slug)).rejects.toThrow(NotFound);
      expect(() => grantPlainly("administration.open", person)).toThrow(NotAllowed);
    }
  });

  test("is previewed and listed by the ministry", async () => {
    const { slug } = await aCall({ publishedAt: null });
    for (const person of [await aCallManager(), await anOfficer()]) {
      expect(await previewCall(await grantOnCall("call.read", person, slug))).toMatchObject({ slug, phase: "draft" });
      expect(await listCalls(grantPlainly("administration.open", person))).toContainEqual(
        expect.objectContaining({ slug, phase: "draft", filed: 0 }),
      );
    }
  });

  test("is not counted by the drafts that stand in it", async () => {
    const call = await aCall();
    await aDossier({ callId: call.id, status: "draft" });
    await aDossier({ callId: call.id });
    const calls = await listCalls(grantPlainly("administration.open", await aCallManager()));
    expect(calls.find(({ slug }) => slug === call.slug)?.filed).toBe(1);
  });
});

describe("laureates", () => {
  test("are shown to nobody before the results are notified, not even to those who prepare them", async () => {
    const call = await aCall();
    await anAward(call.id, { notified: false });
    expect((await showPublicCall(call.slug))?.laureates).toEqual([]);
    const manager = await aCallManager();
    expect((await previewCall(await grantOnCall("call.read", manager, call.slug))).laureates).toEqual([]);
  });

  test("are the awarded dossiers once notified, with their amounts by year, and only those", async () => {
    const call = await aCall({ resultsNotifiedAt: days(-1) });
    const awarded = await anAward(call.id, { notified: true, cents: 1_000_050 });
    await anAward(call.id, { notified: true, outcome: "waitlisted" });
    await anAward(call.id, { notified: false });
    expect((await showPublicCall(call.slug))?.laureates).toEqual([
      {
        number: awarded.number,
        project: awarded.title,
        authority: { name: "Alençon", kind: "commune", departmentCode: null },
        countries: ["ML"],
        amounts: [
          { year: 2026, cents: 1_000_050 },
          { year: 2027, cents: 1_000_050 },
        ],
        totalCents: 2_000_100,
        conditional: false,
        givenUp: null,
      },
    ]);
  });

  test("count one that was first on the waiting list once, with its award", async () => {
    const call = await aCall({ resultsNotifiedAt: days(-10) });
    const dossier = await anAward(call.id, { notified: true, outcome: "waitlisted" });
    await db().decision.updateMany({ where: { applicationId: dossier.id, notifiedAt: null }, data: { revision: 2 } });
    await decide(dossier.id, { notifiedAt: days(0), outcome: "awarded", cents: 500 });
    const laureates = (await showPublicCall(call.slug))?.laureates;
    expect(laureates?.map(({ number, totalCents }) => [number, totalCents])).toEqual([[dossier.number, 1_000]]);
  });
});

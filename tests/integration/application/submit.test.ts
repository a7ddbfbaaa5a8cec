import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { advance } from "@/server/services/application/advance";
import { sendBack } from "@/server/services/application/review";
import { saveFields } from "@/server/services/application/save";
import { submit } from "@/server/services/application/submit";
import { proofOf } from "@/server/services/application/under-way";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { completeContent } from "@/tests/factories/complete-dossier";
import { anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

const years = [2026, 2027, 2028];

async function aCompleteDraft(over: Parameters<typeof aCall>[0] = {}) {
  const applicant = await anApplicant();
  const call = await aCall({ closesAt: days(5), opinionsDueAt: days(30), ...over });
  const dossier = await aDossier({
    status: "draft",
    callId: call.id,
    leadOrganisationId: organisationOf(applicant),
    content: completeContent(years),
  });
  return { applicant, call, dossier };
}

const rowsOf = async (applicationId: string) => ({
  versions: await db().applicationVersion.count({ where: { applicationId } }),
  journal: await db().journalEntry.count({ where: { applicationId, event: "application.submit" } }),
  mails: await db().mail.count({ where: { applicationId, template: "submission-received" } }),
});

test("another tab that submits what is submitted learns under which number, and nothing more happens", async () => {
  const { applicant, dossier } = await aCompleteDraft();
  const grant = () => grantOnApplication("application.submit", applicant, dossier.ref);
  const first = await submit(await grant(), randomUUID());
  if (!first.ok) throw new Error(first.reason);
  const { number, submittedAt: at } = first.receipt;
  expect(await submit(await grant(), randomUUID())).toEqual({ ok: false, reason: "alreadySubmitted", number, at });
  expect(await rowsOf(dossier.id)).toEqual({ versions: 1, journal: 1, mails: 1 });
});

describe("submitting", () => {
  let draft: Awaited<ReturnType<typeof aCompleteDraft>>;
  beforeEach(async () => {
    draft = await aCompleteDraft();
  });
  const granted = () => grantOnApplication("application.submit", draft.applicant, draft.dossier.ref);

  test("gives a number, a version, a journal row and a mail, in one act", async () => {
    const result = await submit(await granted(), randomUUID());
    expect(result).toMatchObject({
      ok: true,
      receipt: { number: expect.stringMatching(`^${draft.call.code}-\\d{5,}$`) },
    });
    expect(await rowsOf(draft.dossier.id)).toEqual({ versions: 1, journal: 1, mails: 1 });
    const stored = await db().application.findUniqueOrThrow({ where: { id: draft.dossier.id } });
    expect(stored.status).toBe("submitted");
  });

  test("the same key, twice at once and once more later, is one submission with one receipt", async () => {
    const key = randomUUID();
    const [before, also] = [await granted(), await granted()];
    const results = await Promise.all([submit(before, key), submit(also, key)]);
    const later = await submit(await granted(), key);
    const receipts = [...results, later].map((result) => (result.ok ? result.receipt : result));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await rowsOf(draft.dossier.id)).toEqual({ versions: 1, journal: 1, mails: 1 });
  });

  test("two people at once: one wins, the other is told who did what", async () => {
    const [one, other] = [await granted(), await granted()];
    const results = await Promise.all([submit(one, randomUUID()), submit(other, randomUUID())]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      reason: "changedMeanwhile",
      status: "submitted",
      by: "Camille Lagarde",
    });
    expect(await rowsOf(draft.dossier.id)).toEqual({ versions: 1, journal: 1, mails: 1 });
  });

  test("a dossier saved again since it was looked at is not submitted as it was", async () => {
    const seen = await granted();
    const edit = await grantOnApplication("application.edit", draft.applicant, draft.dossier.ref);
    await saveFields(edit, { changes: [{ field: "project.title", value: "Autre titre" }], base: 0 });
    expect(await submit(seen, randomUUID())).toEqual({ ok: false, reason: "savedMeanwhile" });
  });

  test("what stands against the dossier stops it, and is told", async () => {
    const edit = await grantOnApplication("application.edit", draft.applicant, draft.dossier.ref);
    await saveFields(edit, { changes: [{ field: "project.title", value: "" }], base: 0 });
    expect(await submit(await granted(), randomUUID())).toMatchObject({
      ok: false,
      reason: "blocked",
      findings: [{ code: "missing", field: "project.title" }],
    });
    expect(await rowsOf(draft.dossier.id)).toEqual({ versions: 0, journal: 0, mails: 0 });
  });

  test("returned, completed and submitted again: the number stays, every version is kept", async () => {
    const first = await submit(await granted(), randomUUID());
    const officer = await anOfficer();
    const review = await grantOnApplication("application.review", officer, draft.dossier.ref);
    expect(
      await sendBack(review, { message: "Précisez le lieu du forage.", dueAt: days(3), corrections: [] }),
    ).toMatchObject({
      ok: true,
    });
    const edit = await grantOnApplication("application.edit", draft.applicant, draft.dossier.ref);
    await saveFields(edit, { changes: [{ field: "project.places", value: "Yélimané centre" }], base: 0 });
    const second = await submit(await granted(), randomUUID());
    expect(first.ok && second.ok && second.receipt.number === first.receipt.number).toBe(true);
    expect(await rowsOf(draft.dossier.id)).toEqual({ versions: 2, journal: 2, mails: 2 });
    const versions = await db().applicationVersion.findMany({
      where: { applicationId: draft.dossier.id },
      orderBy: { number: "asc" },
    });
    expect(versions.map(({ content }) => (content as { project: { places: string } }).project.places)).toEqual([
      "",
      "Yélimané centre",
    ]);
    await expect(db().applicationVersion.deleteMany({ where: { applicationId: draft.dossier.id } })).rejects.toThrow();
  });
});

test("a call that is over takes nothing, by the database's clock", async () => {
  const { applicant, dossier } = await aCompleteDraft({ opensAt: days(-9), closesAt: days(-1) });
  const granted = await grantOnApplication("application.submit", applicant, dossier.ref);
  expect(await submit(granted, randomUUID())).toEqual({ ok: false, reason: "notPossible" });
});

describe("within the tolerance of the call", () => {
  const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000);
  const closed = (graceMinutes?: number) =>
    aCompleteDraft({ closesAt: minutesAgo(5), opinionsDueAt: days(30), rules: { graceMinutes } });
  const submitted = async ({ applicant, dossier }: Awaited<ReturnType<typeof closed>>, proof?: string) =>
    submit(await grantOnApplication("application.submit", applicant, dossier.ref), randomUUID(), proof);

  test("a page opened before the deadline gets through, and the journal says so", async () => {
    const draft = await closed(30);
    expect(await submitted(draft, proofOf(draft.dossier.id, minutesAgo(8)))).toMatchObject({ ok: true });
    const { data } = await db().journalEntry.findFirstOrThrow({
      where: { applicationId: draft.dossier.id, event: "application.submit" },
    });
    expect(data).toMatchObject({ toleranceMinutes: 30, deadline: draft.call.closesAt.toISOString() });
  });

  test("what is in time is journaled without it", async () => {
    const draft = await aCompleteDraft({ rules: { graceMinutes: 30 } });
    expect(await submitted(draft, proofOf(draft.dossier.id, minutesAgo(8)))).toMatchObject({ ok: true });
    const { data } = await db().journalEntry.findFirstOrThrow({
      where: { applicationId: draft.dossier.id, event: "application.submit" },
    });
    expect(data).not.toHaveProperty("toleranceMinutes");
  });

  test("nothing else does: no page, one opened later, another dossier's, a made-up one, a tolerance that is over or none", async () => {
    const [draft, other, over, none] = [await closed(30), await closed(30), await closed(4), await closed()];
    const early = minutesAgo(8);
    const refused = { ok: false, reason: "notPossible" };
    expect(await submitted(draft)).toEqual(refused);
    expect(await submitted(draft, proofOf(draft.dossier.id, minutesAgo(4)))).toEqual(refused);
    expect(await submitted(draft, proofOf(other.dossier.id, early))).toEqual(refused);
    expect(await submitted(draft, `${early.getTime()}.${"0".repeat(64)}`)).toEqual(refused);
    expect(await submitted(draft, "not a proof")).toEqual(refused);
    expect(await submitted(over, proofOf(over.dossier.id, early))).toEqual(refused);
    expect(await submitted(none, proofOf(none.dossier.id, early))).toEqual(refused);
    expect(await rowsOf(draft.dossier.id)).toEqual({ versions: 0, journal: 0, mails: 0 });
  });
});

test("200 submissions at once: 200 numbers, 200 journal rows, 200 mails", async () => {
  const drafts = await Promise.all(Array.from({ length: 200 }, () => aCompleteDraft()));
  const results = await Promise.all(
    drafts.map(async ({ applicant, dossier }) =>
      submit(await grantOnApplication("application.submit", applicant, dossier.ref), randomUUID()),
    ),
  );
  const numbers = results.map((result) => (result.ok ? result.receipt.number : null));
  expect(new Set(numbers).size).toBe(200);
  expect(numbers).not.toContain(null);
  const ids = drafts.map(({ dossier }) => dossier.id);
  const where = { applicationId: { in: ids } };
  expect(await db().journalEntry.count({ where: { ...where, event: "application.submit" } })).toBe(200);
  expect(await db().mail.count({ where: { ...where, template: "submission-received" } })).toBe(200);
  expect(await db().applicationVersion.count({ where })).toBe(200);
}, 120_000);

test("a withdrawn dossier stays withdrawn", async () => {
  const { applicant, dossier } = await aCompleteDraft();
  const granted = await grantOnApplication("application.withdraw", applicant, dossier.ref);
  expect(await advance(granted, { event: "withdraw", words: "Le partenaire renonce." })).toMatchObject({ ok: true });
  const again = await grantOnApplication("application.submit", applicant, dossier.ref);
  expect(await submit(again, randomUUID())).toEqual({ ok: false, reason: "notPossible" });
});

describe("a final report that is due", () => {
  const owing = async (over: Parameters<typeof aCall>[0]) => {
    const draft = await aCompleteDraft(over);
    const leadOrganisationId = organisationOf(draft.applicant);
    const owed = await aDossier({ status: "finalReportDue", leadOrganisationId });
    await aDossier({ status: "finalReportDue" });
    const granted = () => grantOnApplication("application.submit", draft.applicant, draft.dossier.ref);
    return { ...draft, owed, granted };
  };
  const rules = { reportsUpToDate: true };

  test("stands against a new dossier of the same authority, by its number, until it is handed in", async () => {
    const { owed, granted } = await owing({ rules });
    expect(await submit(await granted(), randomUUID())).toMatchObject({
      ok: false,
      reason: "blocked",
      findings: [{ code: "reportOutstanding", subject: owed.number, dossier: owed.ref }],
    });
    await db().application.update({ where: { id: owed.id }, data: { status: "closing" } });
    expect(await submit(await granted(), randomUUID())).toMatchObject({ ok: true });
  });

  test("stands against none until the day that the ministry granted", async () => {
    const { owed, granted } = await owing({ rules });
    const extend = (reportExtendedUntil: Date) =>
      db().application.update({ where: { id: owed.id }, data: { reportExtendedUntil } });
    await extend(days(-1));
    expect(await submit(await granted(), randomUUID())).toMatchObject({
      findings: [{ code: "reportExtensionOver", dossier: owed.ref }],
    });
    await extend(days(1));
    expect(await submit(await granted(), randomUUID())).toMatchObject({ ok: true });
  });

  test("does not stop the completion of a dossier that was filed before", async () => {
    const { dossier, granted } = await owing({ rules });
    const number = `X-${randomUUID().slice(0, 5)}`;
    await db().application.update({
      where: { id: dossier.id },
      data: { status: "returnedForCompletion", number, submittedAt: new Date(), completionDueAt: days(3) },
    });
    expect(await submit(await granted(), randomUUID())).toMatchObject({ ok: true });
  });

  test("is no matter in a call that does not ask", async () => {
    const { granted } = await owing({});
    expect(await submit(await granted(), randomUUID())).toMatchObject({ ok: true });
  });
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { ApplicationContent } from "@/server/domain/application/content";
import { printedCode, readReceiptCode, receiptCode } from "@/server/domain/receipt/code";
import type { Actor } from "@/server/domain/user/actor";
import { receiptPdf } from "@/server/pdf/receipt";
import { sendBack } from "@/server/services/application/review";
import { saveFields } from "@/server/services/application/save";
import { submit } from "@/server/services/application/submit";
import { checkReceipt } from "@/server/services/receipt/check-receipt";
import { receiptOf } from "@/server/services/receipt/receipt-of";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { completeContent } from "@/tests/factories/complete-dossier";
import { readPdf } from "@/tests/factories/pdf";
import { anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

async function aSubmission() {
  const applicant = await anApplicant();
  const call = await aCall({ closesAt: days(5), opinionsDueAt: days(30) });
  const content = completeContent([2026, 2027, 2028]);
  const leadOrganisationId = organisationOf(applicant);
  const dossier = await aDossier({ status: "draft", callId: call.id, leadOrganisationId, content });
  const receipt = await submitted(applicant, dossier.ref);
  return { applicant, call, dossier, receipt };
}

async function submitted(applicant: Actor, ref: string) {
  const result = await submit(await grantOnApplication("application.submit", applicant, ref), randomUUID());
  if (!result.ok) throw new Error(result.reason);
  return result.receipt;
}

let first: Awaited<ReturnType<typeof aSubmission>>;
beforeAll(async () => {
  first = await aSubmission();
});
const versionsOf = (applicationId: string) =>
  db().applicationVersion.findMany({
    where: { applicationId },
    orderBy: { number: "asc" },
    include: { receipt: true },
  });

describe("a receipt", () => {
  test("is written with the submission, and says what was recorded", async () => {
    const [version] = await versionsOf(first.dossier.id);
    expect(version?.receipt).toMatchObject({ code: first.receipt.code, versionId: version?.id });
    expect(readReceiptCode(first.receipt.code)).toEqual({ ok: true, code: first.receipt.code });
    const checked = await checkReceipt(first.receipt.code, null);
    expect(checked).toEqual({
      number: first.receipt.number,
      authority: { name: "commune", departmentCode: null },
      call: { slug: first.call.slug, code: first.call.code, title: first.call.title },
      submittedAt: first.receipt.submittedAt,
      version: 1,
      versions: 1,
      fingerprint: version?.receipt?.fingerprint,
      isIntact: true,
      amountIsRight: null,
    });
  });

  test("tells neither what the dossier says nor who wrote it", async () => {
    const told = JSON.stringify(await checkReceipt(first.receipt.code, 1_500_000));
    for (const secret of ["Yélimané", "Camille", "Jeanne", first.applicant.email, "500000", first.dossier.ref])
      expect(told).not.toContain(secret);
  });

  test("an amount read on the paper is right to the cent, or wrong", async () => {
    const judged = async (cents: number) => (await checkReceipt(first.receipt.code, cents))?.amountIsRight;
    expect([await judged(1_500_000), await judged(1_500_001), await judged(0)]).toEqual([true, false, false]);
  });

  test("is named in the mail, with where to have it", async () => {
    const mail = await db().mail.findFirstOrThrow({
      where: { applicationId: first.dossier.id, template: "submission-received" },
    });
    expect(mail.props).toMatchObject({
      receiptCode: first.receipt.code,
      receiptUrl: `http://localhost:3000/dossiers/${first.dossier.ref}/recepisse`,
    });
  });

  test("is never changed, never taken away, and one per version", async () => {
    const { code } = first.receipt;
    await expect(db().receipt.update({ where: { code }, data: { fingerprint: "0".repeat(64) } })).rejects.toThrow();
    await expect(db().receipt.delete({ where: { code } })).rejects.toThrow();
    const [version] = await versionsOf(first.dossier.id);
    const second = { code: receiptCode(new Uint8Array(23)), versionId: version?.id ?? "", fingerprint: "0".repeat(64) };
    await expect(db().receipt.create({ data: second })).rejects.toThrow();
    await expect(db().receipt.create({ data: { ...second, code: "TOO-SHORT" } })).rejects.toThrow();
  });

  test("no code that was not issued is known", async () => {
    expect(await checkReceipt(receiptCode(new Uint8Array(23).fill(3)), null)).toBeNull();
  });

  test("each version has its own, and the first says that there is a newer one", async () => {
    const { applicant, dossier, receipt } = await aSubmission();
    const review = await grantOnApplication("application.review", await anOfficer(), dossier.ref);
    await sendBack(review, { message: "Précisez le lieu du forage.", corrections: [], dueAt: days(3) });
    const edit = await grantOnApplication("application.edit", applicant, dossier.ref);
    await saveFields(edit, { changes: [{ field: "project.places", value: "Yélimané centre" }], base: 0 });
    const again = await submitted(applicant, dossier.ref);
    expect(again.code).not.toBe(receipt.code);
    const [before, after] = [await checkReceipt(receipt.code, null), await checkReceipt(again.code, null)];
    expect(before).toMatchObject({ number: receipt.number, version: 1, versions: 2, isIntact: true });
    expect(after).toMatchObject({ number: receipt.number, version: 2, versions: 2, isIntact: true });
    expect(after?.fingerprint).not.toBe(before?.fingerprint);
  });

  test("one figure changed behind the application's back is seen", async () => {
    const { dossier, receipt } = await aSubmission();
    const [version] = await versionsOf(dossier.id);
    const content = version?.content as ApplicationContent;
    const forged = {
      ...content,
      funding: content.funding.map((line) => ({ ...line, amounts: { ...line.amounts, "2026": 500_001 } })),
    };
    await expect(
      db().applicationVersion.update({ where: { id: version?.id ?? "" }, data: { content: forged } }),
    ).rejects.toThrow();
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE application_version DISABLE TRIGGER application_version_append_only`;
      await tx.applicationVersion.update({ where: { id: version?.id ?? "" }, data: { content: forged } });
      await tx.$executeRaw`ALTER TABLE application_version ENABLE TRIGGER application_version_append_only`;
    });
    expect(await checkReceipt(receipt.code, null)).toMatchObject({ isIntact: false });
  });
});

describe("the document", () => {
  test("is made from the version and leads to its check", async () => {
    const granted = await grantOnApplication("application.read", first.applicant, first.dossier.ref);
    const receipt = await receiptOf(granted);
    if (!receipt) throw new Error("no receipt");
    const pdf = await readPdf(receiptPdf(granted.application, receipt, "fr"));
    expect(pdf.qr).toBe(`http://localhost:3000/verifier/${printedCode(first.receipt.code)}`);
    expect(pdf.text).toContain(first.receipt.number);
  });

  test("a version from before receipts gets one when it is asked for, and keeps it", async () => {
    const applicant = await anApplicant();
    const dossier = await aDossier({ leadOrganisationId: organisationOf(applicant) });
    const data = { applicationId: dossier.id, number: 1, content: dossier.content ?? {}, idempotencyKey: randomUUID() };
    await db().applicationVersion.create({ data });
    const granted = await grantOnApplication("application.read", applicant, dossier.ref);
    const [one, other] = await Promise.all([receiptOf(granted), receiptOf(granted)]);
    expect(one?.code).toBe(other?.code);
    expect(one && (await checkReceipt(one.code, null))).toMatchObject({ isIntact: true, number: dossier.number });
    expect(await receiptOf(granted, 2)).toBeNull();
  });
});

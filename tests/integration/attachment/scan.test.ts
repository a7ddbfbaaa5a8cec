import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { storage } from "@/server/files/storage";
import { StoredFileMissing } from "@/server/files/stored-file-missing";
import { submit } from "@/server/services/application/submit";
import { completeUpload } from "@/server/services/attachment/complete-upload";
import { findAttachment } from "@/server/services/attachment/find-attachment";
import { scanDue } from "@/server/services/attachment/scan-attachments";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { completeContent } from "@/tests/factories/complete-dossier";
import { largePdf, pdfText } from "@/tests/factories/files";
import { anAdviser, anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";
import { aVersion } from "@/tests/factories/version";
import { eicar, eicarFinding, fakeClamd } from "@/tests/setup/fake-clamd";
import { aDraft, sendWhole } from "./tus";

// Read once, at the first use; where each scanner listens is said at each round.
process.env.CLAMAV_URL = "tcp://127.0.0.1:3310";

let scanner: ReturnType<typeof fakeClamd>;
let url: string;
beforeEach(async () => {
  await db().attachment.updateMany({ where: { scan: "waiting" }, data: { scan: "clean", nextScanAt: null } });
  scanner = fakeClamd();
  url = `tcp://127.0.0.1:${await scanner.listen()}`;
});
afterEach(() => scanner.close());

const infectedPdf = () => Buffer.concat([pdfText(), Buffer.from(eicar)]);

async function attached(actor: Actor, ref: string, bytes: Buffer, kind = "other") {
  const id = await sendWhole(actor, ref, bytes, { kind });
  const result = await completeUpload(await grantOnApplication("application.edit", actor, ref), id);
  if (!result.ok) throw new Error(result.reason);
  return result.attachment;
}
const stateOf = (id: string) => db().attachment.findUniqueOrThrow({ where: { id } });
const makeDue = (id: string) => db().attachment.update({ where: { id }, data: { nextScanAt: new Date(0) } });
const wasSubmitted = async (id: string) => {
  await aVersion(id);
  await db().application.update({
    where: { id },
    data: { status: "returnedForCompletion", number: `N-${randomUUID()}`, submittedAt: new Date() },
  });
};

describe("an attachment that waits for the scanner", () => {
  test("is its authority's alone until nothing is found in it, then everybody's who reads the dossier", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const attachment = await attached(actor, ref, largePdf(700_000));
    expect(attachment).toMatchObject({ scan: "waiting", finding: null });
    await wasSubmitted(applicationId);
    const organisationId = organisationOf(actor);
    const insiders = [actor, await aPerson({ kind: "commune", roles: ["signatory"], organisationId })];
    const readers = [
      await anOfficer(),
      await anAdviser(["ML"]),
      ...(await Promise.all(
        (["callManager", "decisionMaker", "budgetOfficer", "reader"] as const).map((role) =>
          aPerson({ kind: "ministry", roles: [role] }),
        ),
      )),
    ];
    const strangers = [await anApplicant(), await anAdviser(["SN"])];
    for (const insider of insiders) expect(await findAttachment(insider, attachment.id)).toBeDefined();
    for (const reader of readers)
      await expect(findAttachment(reader, attachment.id)).rejects.toBeInstanceOf(NotAllowed);
    for (const stranger of strangers)
      await expect(findAttachment(stranger, attachment.id)).rejects.toBeInstanceOf(NotFound);

    expect(await scanDue(url)).toEqual({ clean: 1, infected: 0, failed: 0, isDown: false });
    expect(scanner.state).toEqual({ asked: 1, bytes: 700_000 });
    for (const reader of [...insiders, ...readers]) expect(await findAttachment(reader, attachment.id)).toBeDefined();
    for (const stranger of strangers)
      await expect(findAttachment(stranger, attachment.id)).rejects.toBeInstanceOf(NotFound);
    expect(await scanDue(url)).toEqual({ clean: 0, infected: 0, failed: 0, isDown: false });
  });

  test("is asked about once, by however many replicas", async () => {
    const { actor, ref } = await aDraft();
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) ids.push((await attached(actor, ref, largePdf(50_000, count + 1))).id);
    let clean = 0;
    for (let round = 0; round < 2; round += 1)
      for (const result of await Promise.all(Array.from({ length: 10 }, () => scanDue(url)))) clean += result.clean;
    expect([clean, scanner.state.asked]).toEqual([6, 6]);
    expect((await Promise.all(ids.map(stateOf))).map(({ scan }) => scan)).toEqual(ids.map(() => "clean"));
  });
});

describe("an infected attachment", () => {
  test("is destroyed, told in the journal, and to whoever sent it, once", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const { id } = await attached(actor, ref, infectedPdf());
    await Promise.all([scanDue(url), scanDue(url), scanDue(url)]);
    await scanDue(url);
    const stored = await stateOf(id);
    expect(stored).toMatchObject({ scan: "infected", scanFinding: eicarFinding, destroyedAt: expect.any(Date) });
    await expect(storage().read(stored.storageKey)).rejects.toBeInstanceOf(StoredFileMissing);
    await expect(findAttachment(actor, id)).rejects.toBeInstanceOf(NotFound);
    const entries = await db().journalEntry.findMany({ where: { applicationId, event: "attachment.infected" } });
    expect(entries.map(({ data }) => data)).toEqual([{ kind: "other", fileName: "lettre.pdf", finding: eicarFinding }]);
    const mails = await db().mail.findMany({ where: { applicationId, template: "attachment-infected" } });
    expect(mails.map(({ recipient }) => recipient)).toEqual([actor.email]);
    await expect(
      db().attachment.update({ where: { id }, data: { scan: "clean", scanFinding: null, destroyedAt: null } }),
    ).rejects.toThrow();
  });

  test("is destroyed even when the process that found it died before", async () => {
    const { actor, ref } = await aDraft();
    const { id } = await attached(actor, ref, pdfText());
    await db().attachment.update({
      where: { id },
      data: { scan: "infected", scanFinding: eicarFinding, nextScanAt: null },
    });
    await scanDue(url);
    const stored = await stateOf(id);
    expect(stored.destroyedAt).not.toBeNull();
    await expect(storage().read(stored.storageKey)).rejects.toBeInstanceOf(StoredFileMissing);
  });
});

describe("when the scanner", () => {
  test("is down, uploads go on, nothing is lost, and it is asked again when it is back", async () => {
    const { actor, ref } = await aDraft();
    const one = await attached(actor, ref, largePdf(3_000_000));
    await scanner.close();
    expect(await scanDue(url)).toEqual({ clean: 0, infected: 0, failed: 0, isDown: true });
    const other = await attached(actor, ref, infectedPdf());
    expect(await scanDue(url)).toMatchObject({ isDown: true });
    for (const { id } of [one, other]) expect(await stateOf(id)).toMatchObject({ scan: "waiting", scanTries: 0 });
    await scanner.listen(Number(new URL(url).port));
    expect(await scanDue(url)).toEqual({ clean: 1, infected: 1, failed: 0, isDown: false });
  });

  test("will not judge a file, it is held and asked about again ever more rarely", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { actor, ref } = await aDraft();
    const { id } = await attached(actor, ref, largePdf(20_000_000));
    const strict = fakeClamd(1_500_000);
    const strictUrl = `tcp://127.0.0.1:${await strict.listen()}`;
    for (const tries of [1, 2, 3]) {
      const before = Date.now();
      expect(await scanDue(strictUrl)).toEqual({ clean: 0, infected: 0, failed: 1, isDown: false });
      const { scanTries, nextScanAt, scan } = await stateOf(id);
      expect([scan, scanTries]).toEqual(["waiting", tries]);
      expect((nextScanAt?.getTime() ?? 0) - before).toBeGreaterThan(5_000);
      await makeDue(id);
    }
    expect(said).toHaveBeenCalledWith(expect.stringMatching(/size limit exceeded|StreamMaxLength/));
    said.mockRestore();
    await strict.close();
    expect(await scanDue(url)).toMatchObject({ clean: 1 });
  });

  test("is being asked by a process that dies, another one asks after its lease, not before", async () => {
    const { actor, ref } = await aDraft();
    const { id } = await attached(actor, ref, pdfText());
    await db().attachment.update({ where: { id }, data: { nextScanAt: new Date(Date.now() + 60_000), scanTries: 1 } });
    expect(await scanDue(url)).toMatchObject({ clean: 0 });
    await makeDue(id);
    expect(await scanDue(url)).toMatchObject({ clean: 1 });
  });
});

describe("submitting", () => {
  async function aDraftThatNeedsAResolution() {
    const applicant = await anApplicant();
    const call = await aCall({ closesAt: days(5), opinionsDueAt: days(30) });
    const rules = call.rules as Record<string, unknown>;
    await db().call.update({
      where: { id: call.id },
      data: { rules: { ...rules, attachments: [{ kind: "councilResolution", leadKinds: [] }] } },
    });
    const dossier = await aDossier({
      status: "draft",
      callId: call.id,
      leadOrganisationId: organisationOf(applicant),
      content: completeContent([2026, 2027, 2028]),
    });
    const submitted = async () =>
      submit(await grantOnApplication("application.submit", applicant, dossier.ref), randomUUID());
    return { applicant, ref: dossier.ref, submitted };
  }

  test("does not wait for the scanner: one that is down makes nobody miss a deadline", async () => {
    const { applicant, ref, submitted } = await aDraftThatNeedsAResolution();
    expect(await submitted()).toMatchObject({ ok: false, findings: [{ code: "attachmentMissing" }] });
    const { id } = await attached(applicant, ref, pdfText(), "councilResolution");
    expect(await submitted()).toMatchObject({ ok: true });
    expect((await stateOf(id)).scan).toBe("waiting");
  });

  test("takes an infected attachment for one that is missing", async () => {
    const { applicant, ref, submitted } = await aDraftThatNeedsAResolution();
    await attached(applicant, ref, infectedPdf(), "councilResolution");
    await scanDue(url);
    expect(await submitted()).toMatchObject({ ok: false, findings: [{ code: "attachmentMissing" }] });
    await attached(applicant, ref, pdfText(), "councilResolution");
    expect(await submitted()).toMatchObject({ ok: true });
  });
});

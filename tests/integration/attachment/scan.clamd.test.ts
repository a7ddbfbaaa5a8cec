import { expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { ScanFailed, scan } from "@/server/files/clamd";
import { completeUpload } from "@/server/services/attachment/complete-upload";
import { scanDue } from "@/server/services/attachment/scan-attachments";
import { docx, largePdf, pdfText } from "@/tests/factories/files";
import { eicar } from "@/tests/setup/fake-clamd";
import { aDraft, sendWhole } from "./tus";

/** ClamAV's own daemon, with the test signature alone: scripts/clamd.sh. */
const url = process.env.TEST_CLAMAV_URL ?? "";
process.env.CLAMAV_URL = url;

const streamOf = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]).stream();

test.each([
  ["the test itself", Buffer.from(eicar)],
  ["in a PDF", Buffer.concat([pdfText(), Buffer.from(eicar)])],
  ["at the end of a large one", Buffer.concat([largePdf(20_000_000), Buffer.from(eicar)])],
  ["packed into a text document", docx({ name: "word/media/a.bin", data: Buffer.from(eicar) })],
])("a real scanner finds the test signature: %s", async (_where, bytes) => {
  expect(await scan(url, streamOf(bytes))).toEqual({ isClean: false, finding: expect.stringContaining("Eicar") });
});

test("and nothing in documents, up to the largest that is accepted", async () => {
  for (const bytes of [pdfText(), docx(), largePdf(50_000_000)])
    expect(await scan(url, streamOf(bytes))).toEqual({ isClean: true });
});

test("beyond its limit it says so, and the file is not taken for clean", async () => {
  await expect(scan(url, streamOf(largePdf(70_000_000)))).rejects.toBeInstanceOf(ScanFailed);
});

test("an infected attachment is destroyed on its word, a sound one released", async () => {
  const { actor, ref, applicationId } = await aDraft();
  const granted = await grantOnApplication("application.edit", actor, ref);
  for (const bytes of [pdfText(), Buffer.concat([pdfText(), Buffer.from(eicar)])])
    expect(await completeUpload(granted, await sendWhole(actor, ref, bytes))).toMatchObject({ ok: true });
  expect(await scanDue(url)).toEqual({ clean: 1, infected: 1, failed: 0, isDown: false });
  const states = await db().attachment.findMany({ where: { applicationId }, orderBy: { uploadedAt: "asc" } });
  expect(states.map(({ scan, destroyedAt }) => [scan, destroyedAt !== null])).toEqual([
    ["clean", false],
    ["infected", true],
  ]);
});

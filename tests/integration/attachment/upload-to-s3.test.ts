import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { s3Storage } from "@/server/files/s3-storage";
import { storage } from "@/server/files/storage";
import { completeUpload } from "@/server/services/attachment/complete-upload";
import { largePdf } from "@/tests/factories/files";
import { startS3 } from "@/tests/setup/s3";
import { aDraft, begin, idIn, sendFrom } from "./tus";

const s3 = await startS3();
afterAll(() => s3.stop());
// Read once, at the first use.
process.env.S3_URL = s3.settings.url;
process.env.S3_REGION = s3.settings.region;
process.env.S3_ACCESS_KEY_ID = s3.settings.accessKeyId;
process.env.S3_SECRET_ACCESS_KEY = s3.settings.secretAccessKey;

test("with an S3 store in the settings, a file sent in pieces is there, whole, and nowhere else", async () => {
  const { actor, ref, applicationId } = await aDraft();
  const bytes = largePdf(5_000_000);
  const id = idIn(await begin(actor, ref, { size: bytes.length }));
  for (let offset = 0; offset < bytes.length; offset += 1_500_000)
    await sendFrom(actor, ref, id, offset, new Uint8Array(bytes.subarray(offset, offset + 1_500_000)));
  const granted = await grantOnApplication("application.edit", actor, ref);
  expect(await completeUpload(granted, id)).toMatchObject({ ok: true });
  const { storageKey, sha256 } = await db().attachment.findFirstOrThrow({ where: { applicationId } });
  const bucket = s3Storage(s3.settings);
  const kept = Buffer.from(await new Response(await bucket.read(storageKey)).arrayBuffer());
  expect(createHash("sha256").update(kept).digest("hex")).toBe(sha256);
  expect(kept.equals(bytes)).toBe(true);
  const { parts } = await db().upload.findUniqueOrThrow({ where: { id } });
  expect(parts).toHaveLength(4);
  expect([...s3.objects.keys()]).toEqual([storageKey]);
  for (const part of parts) await expect(storage().read(part)).rejects.toThrow();
});

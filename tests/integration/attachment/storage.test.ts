import { randomUUID } from "node:crypto";
import { access } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderStorage } from "@/server/files/folder-storage";
import { s3Storage } from "@/server/files/s3-storage";
import { discard, receive } from "@/server/files/spool";
import type { FileStorage } from "@/server/files/storage";
import { StoredFileMissing } from "@/server/files/stored-file-missing";
import { largePdf } from "@/tests/factories/files";
import { startS3 } from "@/tests/setup/s3";
import { expectedSignature } from "@/tests/setup/s3-signature";

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());

const received = (bytes: Buffer) => receive(new Blob([new Uint8Array(bytes)]).stream());
const bytesOf = async (storage: FileStorage, key: string) =>
  Buffer.from(await new Response(await storage.read(key)).arrayBuffer());

describe.each([
  ["in a folder", () => folderStorage],
  ["in an S3 store", () => s3Storage(s3.settings)],
])("%s", (_where, make) => {
  test.each([
    ["small", 1],
    ["large", 12_000_000],
  ])("a %s file is read as it was put, and is gone from its place", async (_size, sizeBytes) => {
    const storage = make();
    const bytes = largePdf(Math.max(sizeBytes, 200)).subarray(0, sizeBytes);
    const file = await received(bytes);
    const key = randomUUID();
    await storage.put(key, file);
    expect((await bytesOf(storage, key)).equals(bytes)).toBe(true);
    await expect(access(file.path)).rejects.toThrow();
  });

  test("each key has its own file", async () => {
    const storage = make();
    const [one, other] = [randomUUID(), randomUUID()];
    await storage.put(one, await received(Buffer.from("one")));
    await storage.put(other, await received(Buffer.from("other")));
    expect(String(await bytesOf(storage, one))).toBe("one");
    await storage.remove(one);
    await expect(storage.read(one)).rejects.toBeInstanceOf(StoredFileMissing);
    expect(String(await bytesOf(storage, other))).toBe("other");
  });

  test("what is not there is missing, and can be taken away all the same", async () => {
    const storage = make();
    await expect(storage.read(randomUUID())).rejects.toBeInstanceOf(StoredFileMissing);
    await storage.remove(randomUUID());
  });

  test("a reader who leaves in the middle leaves the file as it is", async () => {
    const storage = make();
    const bytes = largePdf(3_000_000);
    const key = randomUUID();
    await storage.put(key, await received(bytes));
    const reader = (await storage.read(key)).getReader();
    await reader.read();
    await reader.cancel();
    expect((await bytesOf(storage, key)).equals(bytes)).toBe(true);
  });
});

describe("an S3 store", () => {
  const refusedBy = async (storage: FileStorage, status: RegExp) => {
    const file = await received(Buffer.from("one"));
    await expect(storage.put(randomUUID(), file)).rejects.toThrow(status);
    await expect(storage.read(randomUUID())).rejects.toThrow(status);
    await expect(storage.remove(randomUUID())).rejects.toThrow(status);
    // The file stays where it is.
    await access(file.path);
    await discard(file);
  };
  test.each([
    ["another secret", { secretAccessKey: "another" }, /403/],
    ["another key", { accessKeyId: "ANOTHER" }, /403/],
    ["another region", { region: "us-east-1" }, /400/],
  ])("with %s refuses", async (_what, change, status) => {
    await refusedBy(s3Storage({ ...s3.settings, ...change }), status);
  });

  test("refuses a file that has changed since it was signed for", async () => {
    const storage = s3Storage(s3.settings);
    const key = randomUUID();
    const file = { ...(await received(Buffer.from("one"))), sha256: "0".repeat(64) };
    await expect(storage.put(key, file)).rejects.toThrow(/400/);
    await expect(storage.read(key)).rejects.toBeInstanceOf(StoredFileMissing);
    await discard(file);
  });

  test("of the tests checks signatures as published: its own example", () => {
    const signature = "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41";
    const { given, expected } = expectedSignature(
      {
        method: "GET",
        url: "/test.txt",
        headers: {
          host: "examplebucket.s3.amazonaws.com",
          range: "bytes=0-9",
          "x-amz-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "x-amz-date": "20130524T000000Z",
          authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=${signature}`,
        },
      },
      "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    );
    expect([given, expected]).toEqual([signature, signature]);
  });
});

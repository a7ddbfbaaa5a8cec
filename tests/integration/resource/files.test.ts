import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { grantOnResource } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { maxResourceFileBytes } from "@/server/domain/resource/file";
import type { Actor } from "@/server/domain/user/actor";
import { storage } from "@/server/files/storage";
import { StoredFileMissing } from "@/server/files/stored-file-missing";
import { scanDue } from "@/server/services/attachment/scan-attachments";
import { attachFile } from "@/server/services/resource/attach-file";
import { showPublic } from "@/server/services/resource/public";
import { aCallManager } from "@/tests/factories/call-input";
import { pdfText } from "@/tests/factories/files";
import { aDraft, aPublished, loadedResource, onResources, versionOf } from "@/tests/factories/resource";
import { anApplicant } from "@/tests/factories/user";
import { eicar, fakeClamd } from "@/tests/setup/fake-clamd";

// Read once, at the first use; where each scanner listens is said at each round.
process.env.CLAMAV_URL = "tcp://127.0.0.1:3310";

let scanner: ReturnType<typeof fakeClamd>;
let url: string;
beforeEach(async () => {
  await db().resourceFile.updateMany({ where: { scan: "waiting" }, data: { scan: "clean", nextScanAt: null } });
  scanner = fakeClamd();
  url = `tcp://127.0.0.1:${await scanner.listen()}`;
});
afterEach(() => scanner.close());

async function* bytes(...chunks: Uint8Array[]) {
  yield* chunks;
}
const attach = async (actor: Actor, slug: string, body: Uint8Array = pdfText(), name = "guide.pdf") =>
  attachFile(await grantOnResource("resource.manage", actor, slug), { name, body: bytes(body) });
const read = async (key: string) => Buffer.from(await new Response(await storage().read(key)).arrayBuffer());

describe("the file of a document", () => {
  test("is the public's once it is published and nothing was found in it", async () => {
    const { slug, manager } = await aDraft("document", { url: "" });
    expect(await attach(manager, slug)).toMatchObject({ ok: true, file: { fileName: "guide.pdf" } });
    expect(await onResources(manager).publish({ slug, knownAt: await versionOf(slug), at: null })).toMatchObject({
      ok: true,
    });
    expect((await showPublic("document", slug))?.file).toBeNull();
    expect(await scanDue(url)).toMatchObject({ clean: 1 });
    const file = (await showPublic("document", slug))?.file;
    expect((await read(file?.storageKey ?? "")).equals(pdfText())).toBe(true);
  });

  test("takes the place of the one before, which is kept nowhere", async () => {
    const { slug, manager } = await aDraft("document");
    await attach(manager, slug);
    const before = (await loadedResource(slug)).file?.storageKey ?? "";
    await attach(manager, slug, pdfText("Deuxième"), "guide-2.pdf");
    expect((await loadedResource(slug)).file).toMatchObject({ fileName: "guide-2.pdf" });
    await expect(storage().read(before)).rejects.toBeInstanceOf(StoredFileMissing);
    expect(await db().resourceFile.count({ where: { resource: { slug } } })).toBe(1);
  });

  test("is a change of the document: nobody publishes, or saves, what they have not seen", async () => {
    const { slug, manager, typed } = await aDraft("document");
    const knownAt = await versionOf(slug);
    const colleague = await aCallManager();
    const attached = await attach(colleague, slug);
    expect(await onResources(manager).publish({ slug, knownAt, at: null })).toMatchObject({
      ...{ ok: false, reason: "changedMeanwhile", by: colleague.name },
    });
    // Who sent it goes on from the version that it made.
    if (!attached.ok) throw new Error(attached.reason);
    expect([attached.before.toISOString(), attached.after.toISOString()]).toEqual([knownAt, await versionOf(slug)]);
    const saved = { slug, knownAt: attached.after.toISOString(), values: typed };
    expect(await onResources(colleague).update(saved)).toMatchObject({ ok: true });
  });

  test("in which a virus is found is destroyed, told to the journal, and nobody's", async () => {
    const { slug, manager } = await aPublished("document");
    await attach(manager, slug, Buffer.concat([pdfText(), Buffer.from(eicar)]));
    const { storageKey } = await db().resourceFile.findFirstOrThrow({ where: { resource: { slug } } });
    expect(await scanDue(url)).toMatchObject({ infected: 1 });
    expect((await loadedResource(slug)).file).toBeNull();
    await expect(storage().read(storageKey)).rejects.toBeInstanceOf(StoredFileMissing);
    const told = await db().journalEntry.findFirst({ where: { event: "resource.infected" }, orderBy: { id: "desc" } });
    expect(told?.data).toMatchObject({ slug, fileName: "guide.pdf" });
  });

  test("goes with a draft that is thrown away", async () => {
    const { slug, manager } = await aDraft("document");
    await attach(manager, slug);
    const key = (await loadedResource(slug)).file?.storageKey ?? "";
    expect(await onResources(manager).delete({ slug })).toEqual({ ok: true });
    await expect(storage().read(key)).rejects.toBeInstanceOf(StoredFileMissing);
  });

  test("is refused for what it is, and taken from nobody else", async () => {
    const { slug, manager } = await aDraft("document");
    expect(await attach(manager, slug, new Uint8Array())).toEqual({ ok: false, reason: "empty" });
    expect(await attach(manager, slug, Buffer.from("MZ programme"), "guide.pdf")).toEqual({
      ok: false,
      reason: "program",
    });
    expect(await attach(manager, slug, Buffer.from("<html></html>"), "page.html")).toEqual({
      ok: false,
      reason: "kindRefused",
    });
    expect(await attach(manager, slug, Buffer.alloc(maxResourceFileBytes + 1))).toEqual({
      ok: false,
      reason: "tooLarge",
    });
    expect(await attach(manager, (await aDraft("news")).slug)).toEqual({ ok: false, reason: "notADocument" });
    await expect(attach(await anApplicant(), slug)).rejects.toThrow();
    expect((await loadedResource(slug)).file).toBeNull();
  });
});

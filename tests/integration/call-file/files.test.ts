import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { storage } from "@/server/files/storage";
import { StoredFileMissing } from "@/server/files/stored-file-missing";
import { listCallTexts } from "@/server/services/call/list-texts";
import { showPublicCall } from "@/server/services/call/show-call";
import { findCallFile } from "@/server/services/call-file/find";
import { aCall, days } from "@/tests/factories/call";
import { addFile, documentsOf, onCalls, replaceFile } from "@/tests/factories/call-file";
import { aCallManager } from "@/tests/factories/call-input";
import { pdfText } from "@/tests/factories/files";
import { anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";

const aDraft = () => aCall({ publishedAt: null, opensAt: days(5), closesAt: days(40), opinionsDueAt: days(60) });
const aComing = () => aCall({ opensAt: days(5), closesAt: days(40), opinionsDueAt: days(60) });
const anOpen = () => aCall({ opensAt: days(-5), closesAt: days(40), opinionsDueAt: days(60) });
const nobody = async () => null;
const bytesOf = async (key: string) => Buffer.from(await new Response(await storage().read(key)).arrayBuffer());
const idOf = (result: { ok: boolean; file?: { id: string } }) => result.file?.id ?? "";
const eventsOf = async (callId: string) =>
  (await db().journalEntry.findMany({ where: { callId }, orderBy: { id: "asc" } })).map(({ event }) => event);

test("a file of a draft is the ministry's; published with its call, everybody downloads it", async () => {
  const [call, manager] = [await aDraft(), await aCallManager()];
  const added = await addFile(manager, call.slug, { title: "Texte", name: "texte de l’appel.pdf" });
  expect(added).toMatchObject({ ok: true, file: { fileName: "texte de l’appel.pdf" } });
  const id = idOf(added);
  for (const actor of [null, await anApplicant(), await anAdviser(["ML"])])
    expect(await findCallFile(call.slug, id, async () => actor)).toBeNull();
  expect(await findCallFile(call.slug, id, async () => anOfficer())).toMatchObject({ isPublic: false });
  await db().call.update({ where: { id: call.id }, data: { publishedAt: days(0) } });
  const found = await findCallFile(call.slug, id, nobody);
  expect(found).toMatchObject({ isPublic: true, mediaType: "application/pdf" });
  expect((await bytesOf(found?.storageKey ?? "")).equals(pdfText())).toBe(true);
  expect((await showPublicCall(call.slug))?.files).toMatchObject([
    { title: "Texte", kind: "text", isCorrected: false, isLate: false, earlier: [], file: { id } },
  ]);
  expect(await eventsOf(call.id)).toEqual(["call.addFile"]);
  // Of another call, or of none, it is not found.
  expect(await findCallFile((await anOpen()).slug, id, nobody)).toBeNull();
  expect(await findCallFile(call.slug, "x", nobody)).toBeNull();
});

test("until the opening another file takes the place of the one before, which is kept nowhere; and it can be removed", async () => {
  const [call, manager] = [await aComing(), await aCallManager()];
  await addFile(manager, call.slug);
  const [before] = await documentsOf(call.id);
  const documentId = before?.id ?? "";
  expect(await replaceFile(manager, call.slug, { documentId, name: "autre.pdf" })).toMatchObject({ ok: true });
  const [after] = await documentsOf(call.id);
  expect(after?.files).toMatchObject([{ number: 1, note: "", fileName: "autre.pdf" }]);
  await expect(storage().read(before?.files[0]?.storageKey ?? "")).rejects.toBeInstanceOf(StoredFileMissing);
  expect(await onCalls(manager).removeFile({ slug: call.slug, documentId })).toEqual({ ok: true });
  expect(await documentsOf(call.id)).toEqual([]);
  await expect(storage().read(after?.files[0]?.storageKey ?? "")).rejects.toBeInstanceOf(StoredFileMissing);
  expect(await eventsOf(call.id)).toEqual(["call.addFile", "call.replaceFile", "call.removeFile"]);
});

test("from the opening on, another file is a correction: dated, said why, and the one before stays", async () => {
  const [call, manager] = [await aComing(), await aCallManager()];
  const first = await addFile(manager, call.slug, { title: "Modèle", kind: "template" });
  const [document] = await documentsOf(call.id);
  const documentId = document?.id ?? "";
  await db().callDocument.update({ where: { id: documentId }, data: { createdAt: days(-2) } });
  await db().call.update({ where: { id: call.id }, data: { opensAt: days(-1) } });
  expect(await replaceFile(manager, call.slug, { documentId })).toEqual({ ok: false, reason: "noteMissing" });
  const second = await replaceFile(manager, call.slug, { documentId, note: "Le total était faux.", name: "v2.pdf" });
  expect(second).toMatchObject({ ok: true });
  expect((await showPublicCall(call.slug))?.files).toMatchObject([
    {
      ...{ title: "Modèle", isCorrected: true, isLate: false },
      file: { id: idOf(second), note: "Le total était faux." },
      earlier: [{ id: idOf(first), note: "" }],
    },
  ]);
  for (const one of [first, second]) expect(await findCallFile(call.slug, idOf(one), nobody)).not.toBeNull();
  expect(await onCalls(manager).removeFile({ slug: call.slug, documentId })).toEqual({ ok: false, reason: "kept" });
  // The database holds it too, whoever asks.
  await expect(db().callFile.deleteMany({ where: { documentId } })).rejects.toThrow();
  await expect(db().callFile.updateMany({ where: { documentId }, data: { note: "x" } })).rejects.toThrow();
  // One more may come, and says when; words are put right.
  await addFile(manager, call.slug, { title: "Annexe", kind: "annex" });
  await onCalls(manager).renameFile({ slug: call.slug, documentId, title: "Modèle de budget", kind: "template" });
  expect((await showPublicCall(call.slug))?.files).toMatchObject([
    { title: "Modèle de budget" },
    { title: "Annexe", isLate: true },
  ]);
  const archive = await listCallTexts({ page: 1 });
  expect(archive.calls.find(({ slug }) => slug === call.slug)?.files).toHaveLength(2);
});

test("files are moved one by one, and two who move at once leave an order", async () => {
  const [call, manager] = [await aDraft(), await aCallManager()];
  for (const title of ["a", "b", "c"]) await addFile(manager, call.slug, { title });
  const titles = async () => (await documentsOf(call.id)).map(({ title }) => title).join("");
  const [a, , c] = (await documentsOf(call.id)).map(({ id }) => id);
  const move = (documentId = "", way: "up" | "down" = "up") =>
    onCalls(manager).moveFile({ slug: call.slug, documentId, way });
  await move(c, "up");
  expect(await titles()).toBe("acb");
  await move(a, "up");
  expect(await titles()).toBe("acb");
  await Promise.all([move(a, "down"), move(c, "down")]);
  expect([...(await titles())].sort().join("")).toBe("abc");
  expect((await documentsOf(call.id)).map(({ position }) => position)).toEqual([0, 1, 2]);
});

test("a draft that is thrown away takes its files along", async () => {
  const [call, manager] = [await aDraft(), await aCallManager()];
  await addFile(manager, call.slug);
  const [document] = await documentsOf(call.id);
  expect(await onCalls(manager).delete({ slug: call.slug })).toEqual({ ok: true });
  await expect(storage().read(document?.files[0]?.storageKey ?? "")).rejects.toBeInstanceOf(StoredFileMissing);
});

test("a file is refused for what it is, and taken from nobody else; of another call's there is none", async () => {
  const [call, other, manager] = [await aDraft(), await aDraft(), await aCallManager()];
  expect(await addFile(manager, call.slug, { bytes: new Uint8Array() })).toEqual({ ok: false, reason: "empty" });
  expect(await addFile(manager, call.slug, { bytes: Buffer.from("MZ programme") })).toEqual({
    ok: false,
    reason: "program",
  });
  expect(await addFile(manager, call.slug, { name: "../texte.pdf" })).toEqual({ ok: false, reason: "nameHasPath" });
  expect(await documentsOf(call.id)).toEqual([]);
  await addFile(manager, call.slug);
  const documentId = (await documentsOf(call.id))[0]?.id ?? "";
  await expect(replaceFile(manager, other.slug, { documentId })).rejects.toBeInstanceOf(NotFound);
  await expect(onCalls(manager).removeFile({ slug: other.slug, documentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  for (const actor of [await anOfficer(), await anApplicant()]) {
    await expect(addFile(actor, call.slug)).rejects.toThrow();
    await expect(onCalls(actor).removeFile({ slug: call.slug, documentId })).rejects.toThrow();
  }
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { storage } from "@/server/files/storage";
import { StoredFileMissing } from "@/server/files/stored-file-missing";
import { scanDue } from "@/server/services/attachment/scan-attachments";
import { showPublicCall } from "@/server/services/call/show-call";
import { findCallFile } from "@/server/services/call-file/find";
import { aCall, days } from "@/tests/factories/call";
import { addFile, documentsOf, replaceFile } from "@/tests/factories/call-file";
import { aCallManager } from "@/tests/factories/call-input";
import { pdfText } from "@/tests/factories/files";
import { anOfficer } from "@/tests/factories/user";
import { eicar, fakeClamd } from "@/tests/setup/fake-clamd";

// Read once, at the first use; where each scanner listens is said at each round.
process.env.CLAMAV_URL = "tcp://127.0.0.1:3310";

let scanner: ReturnType<typeof fakeClamd>;
let url: string;
beforeEach(async () => {
  await db().callFile.updateMany({ where: { scan: "waiting" }, data: { scan: "clean", nextScanAt: null } });
  scanner = fakeClamd();
  url = `tcp://127.0.0.1:${await scanner.listen()}`;
});
afterEach(() => scanner.close());

const nobody = async () => null;

test("a file is the public's once nothing was found in it; until then its managers open it", async () => {
  const [call, manager] = [
    await aCall({ opensAt: days(-5), closesAt: days(40), opinionsDueAt: days(60) }),
    await aCallManager(),
  ];
  const added = await addFile(manager, call.slug);
  const id = added.ok ? added.file.id : "";
  expect((await showPublicCall(call.slug))?.files).toEqual([]);
  for (const actor of [nobody, () => anOfficer()]) expect(await findCallFile(call.slug, id, actor)).toBeNull();
  expect(await findCallFile(call.slug, id, async () => manager)).toMatchObject({ isPublic: false });
  expect(await scanDue(url)).toMatchObject({ clean: 1 });
  expect((await showPublicCall(call.slug))?.files).toHaveLength(1);
  expect(await findCallFile(call.slug, id, nobody)).toMatchObject({ isPublic: true });
});

test("a correction in which a virus is found is destroyed, told to the journal, and the one before stays in force", async () => {
  const [call, manager] = [
    await aCall({ opensAt: days(-5), closesAt: days(40), opinionsDueAt: days(60) }),
    await aCallManager(),
  ];
  await addFile(manager, call.slug);
  expect(await scanDue(url)).toMatchObject({ clean: 1 });
  const [document] = await documentsOf(call.id);
  const bytes = Buffer.concat([pdfText(), Buffer.from(eicar)]);
  await replaceFile(manager, call.slug, { documentId: document?.id ?? "", note: "Une coquille.", bytes });
  expect(await scanDue(url)).toMatchObject({ infected: 1 });
  const versions = (await documentsOf(call.id))[0]?.files ?? [];
  expect(versions.map(({ scan }) => scan)).toEqual(["clean", "infected"]);
  await expect(storage().read(versions[1]?.storageKey ?? "")).rejects.toBeInstanceOf(StoredFileMissing);
  expect(await findCallFile(call.slug, versions[1]?.id ?? "", async () => manager)).toBeNull();
  expect((await showPublicCall(call.slug))?.files).toMatchObject([
    { isCorrected: false, file: { id: versions[0]?.id }, earlier: [] },
  ]);
  const told = await db().journalEntry.findFirst({ where: { event: "call.fileInfected", callId: call.id } });
  expect(told?.data).toMatchObject({ slug: call.slug, fileName: "texte.pdf" });
});

import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnAdvice, grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { maxMessageFileBytes, maxUnpostedFiles } from "@/server/domain/conversation/message";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { storage } from "@/server/files/storage";
import { StoredFileMissing } from "@/server/files/stored-file-missing";
import { findAttachment } from "@/server/services/attachment/find-attachment";
import { scanDue } from "@/server/services/attachment/scan-attachments";
import { readMessages } from "@/server/services/conversation/read-messages";
import { sendAdviceFile, sendFile } from "@/server/services/conversation/send-file";
import { sweepMessageFiles } from "@/server/services/conversation/sweep-message-files";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { pdfText } from "@/tests/factories/files";
import { anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";
import { eicar, eicarFinding, fakeClamd } from "@/tests/setup/fake-clamd";

// Read once, at the first use; where each scanner listens is said at each round.
process.env.CLAMAV_URL = "tcp://127.0.0.1:3310";

let scanner: ReturnType<typeof fakeClamd>;
let url: string;
beforeEach(async () => {
  await db().messageFile.updateMany({ where: { scan: "waiting" }, data: { scan: "clean", nextScanAt: null } });
  scanner = fakeClamd();
  url = `tcp://127.0.0.1:${await scanner.listen()}`;
});
afterEach(() => scanner.close());

const caller = createCallerFactory(appRouter);
const as = (actor: Actor) => caller({ actor: async () => actor });

const lead = await anApplicant({ name: "Redon" });
const colleague = await anApplicant({ organisationId: organisationOf(lead) });
const officer = await anOfficer();
const adviser = await anAdviser(["ML"], { name: "SCAC de Bamako" });
const stranger = await anApplicant();
const filed = () => aDossier({ leadOrganisationId: organisationOf(lead), countries: ["ML"] });

async function* bytes(...chunks: Uint8Array[]) {
  yield* chunks;
}
const send = async (actor: Actor, ref: string, body: Uint8Array = pdfText(), name = "plan.pdf") =>
  sendFile(await grantOnApplication("conversation.write", actor, ref), { name, body: bytes(body) });
async function sent(actor: Actor, ref: string, body?: Uint8Array, name?: string): Promise<string> {
  const result = await send(actor, ref, body, name);
  if (!result.ok) throw new Error(result.reason);
  return result.file.id;
}
const post = (actor: Actor, ref: string, files: string[], key = randomUUID()) =>
  as(actor).conversation.post({ ref, key, body: "Voici", files });
const thread = async (actor: Actor, ref: string) =>
  (await readMessages(await grantOnApplication("conversation.read", actor, ref))).messages;

describe("a file that goes with a message", () => {
  test("is its sender's alone until the message is posted, held until scanned, then its readers' and nobody else's", async () => {
    const { ref } = await filed();
    const id = await sent(lead, ref);
    expect((await findAttachment(lead, id)).fileName).toBe("plan.pdf");
    for (const person of [colleague, officer, adviser, stranger])
      await expect(findAttachment(person, id)).rejects.toBeInstanceOf(NotFound);
    expect(await post(lead, ref, [id])).toMatchObject({ ok: true, sequence: 1 });
    for (const person of [colleague, officer, adviser])
      await expect(findAttachment(person, id)).rejects.toBeInstanceOf(NotAllowed);
    expect(await scanDue(url)).toMatchObject({ clean: 1, infected: 0 });
    for (const person of [lead, colleague, officer, adviser]) {
      const found = await findAttachment(person, id);
      const kept = Buffer.from(await new Response(await storage().read(found.storageKey)).arrayBuffer());
      expect(kept.equals(pdfText())).toBe(true);
    }
    await expect(findAttachment(stranger, id)).rejects.toBeInstanceOf(NotFound);
    const [message] = await thread(officer, ref);
    expect(message?.files).toMatchObject([{ id, fileName: "plan.pdf", mediaType: "application/pdf", scan: "clean" }]);
    const mail = await db().mail.findFirstOrThrow({
      where: { recipient: adviser.email },
      orderBy: { createdAt: "desc" },
    });
    expect(mail.props).toMatchObject({ files: ["plan.pdf"] });
  });

  test("goes with one message, of its sender, in its conversation", async () => {
    const [one, other] = [await filed(), await filed()];
    const id = await sent(lead, one.ref);
    const gone = { ok: false, reason: "fileGone" };
    expect(await post(colleague, one.ref, [id])).toEqual(gone);
    expect(await post(lead, other.ref, [id])).toEqual(gone);
    expect(await post(lead, one.ref, [id, randomUUID()])).toEqual(gone);
    expect(await thread(officer, one.ref)).toEqual([]);
    const key = randomUUID();
    expect(await post(lead, one.ref, [id], key)).toMatchObject({ ok: true, sequence: 1 });
    expect(await post(lead, one.ref, [id], key)).toMatchObject({ ok: true, sequence: 1 });
    expect(await post(lead, one.ref, [id])).toEqual(gone);
    await expect(db().messageFile.update({ where: { id }, data: { messageId: null } })).rejects.toThrow(
      /append-only|constraint/,
    );
    await expect(db().messageFile.delete({ where: { id } })).rejects.toThrow(/append-only|constraint/);
  });

  test("is refused for what it is, with nothing left behind", async () => {
    const { ref } = await filed();
    const before = await db().messageFile.count();
    const refusals = await Promise.all([
      send(lead, ref, Buffer.from("MZ"), "rapport.pdf"),
      send(lead, ref, pdfText(), "../plan.pdf"),
      send(lead, ref, pdfText(), "plan.docx"),
      send(lead, ref, Buffer.alloc(0)),
      send(lead, ref, Buffer.alloc(maxMessageFileBytes + 1, "%PDF-1.4")),
    ]);
    expect(refusals.map((refusal) => !refusal.ok && refusal.reason)).toEqual([
      "program",
      "nameHasPath",
      "kindRefused",
      "empty",
      "tooLarge",
    ]);
    expect(await db().messageFile.count()).toBe(before);
    async function* broken() {
      yield pdfText();
      throw new Error("the line broke");
    }
    const granted = await grantOnApplication("conversation.write", lead, ref);
    expect(await sendFile(granted, { name: "plan.pdf", body: broken() })).toEqual({ ok: false, reason: "incomplete" });
    expect(await db().messageFile.count()).toBe(before);
  });

  test("in which something is found is destroyed, told to its sender, and in the journal of the dossier", async () => {
    const { id: applicationId, ref } = await filed();
    const id = await sent(lead, ref, Buffer.concat([pdfText(), Buffer.from(eicar)]));
    await post(lead, ref, [id]);
    const { storageKey } = await findAttachment(lead, id);
    expect(await scanDue(url)).toMatchObject({ infected: 1 });
    for (const person of [lead, officer]) await expect(findAttachment(person, id)).rejects.toBeInstanceOf(NotFound);
    await expect(storage().read(storageKey)).rejects.toBeInstanceOf(StoredFileMissing);
    const [message] = await thread(officer, ref);
    expect(message?.files).toMatchObject([{ scan: "infected", finding: eicarFinding }]);
    expect(
      await db().mail.count({ where: { template: "message-file-infected", recipient: lead.email, applicationId } }),
    ).toBe(1);
    expect(await db().journalEntry.count({ where: { applicationId, event: "attachment.infected" } })).toBe(1);
    expect(await scanDue(url)).toMatchObject({ clean: 0, infected: 0 });
  });

  test("that nobody posts is swept after a day; what was posted stays", async () => {
    const { ref } = await filed();
    const [kept, left] = [await sent(lead, ref), await sent(lead, ref)];
    await post(lead, ref, [kept]);
    const { storageKey } = await findAttachment(lead, left);
    await db().messageFile.updateMany({ where: { id: { in: [kept, left] } }, data: { uploadedAt: days(-2) } });
    expect(await sweepMessageFiles()).toBe(1);
    expect(await sweepMessageFiles()).toBe(0);
    await expect(storage().read(storageKey)).rejects.toBeInstanceOf(StoredFileMissing);
    expect(await findAttachment(lead, kept)).toBeDefined();
    expect(await post(lead, ref, [left])).toEqual({ ok: false, reason: "fileGone" });
  });

  test("is not taken without end, nor once the dossier is put away", async () => {
    const { id, ref } = await filed();
    for (let n = 0; n < maxUnpostedFiles; n++) await sent(lead, ref);
    expect(await send(lead, ref)).toEqual({ ok: false, reason: "tooManyUploads" });
    await db().application.update({ where: { id }, data: { status: "closed" } });
    expect(await send(officer, ref)).toEqual({ ok: false, reason: "closed" });
  });
});

test("before filing, a file is the two sides' alone, and what is found in it is told to its sender alone", async () => {
  const call = await aCall({ closesAt: days(9), countries: ["ML"] });
  const answer = await as(lead).advice.ask({
    ...{ callSlug: call.slug, organisationId: organisationOf(lead), embassyId: organisationOf(adviser) },
    message: { key: randomUUID(), body: "Bonjour" },
  });
  if (!answer.ok) throw new Error(answer.reason);
  const { adviceId } = answer;
  const give = async (body: Uint8Array) => {
    const granted = await grantOnAdvice("advice.write", adviser, adviceId);
    const result = await sendAdviceFile(granted, { name: "note.pdf", body: bytes(body) });
    if (!result.ok) throw new Error(result.reason);
    await as(adviser).advice.post({ adviceId, key: randomUUID(), body: "Une note", files: [result.file.id] });
    return result.file.id;
  };
  const id = await give(pdfText());
  const infected = await give(Buffer.concat([pdfText(), Buffer.from(eicar)]));
  await scanDue(url);
  for (const person of [lead, colleague, adviser]) expect((await findAttachment(person, id)).fileName).toBe("note.pdf");
  for (const person of [officer, stranger, await anAdviser(["ML"])])
    await expect(findAttachment(person, id)).rejects.toBeInstanceOf(NotFound);
  await expect(findAttachment(adviser, infected)).rejects.toBeInstanceOf(NotFound);
  const [told] = await db().mail.findMany({ where: { template: "advice-file-infected" } });
  expect(told).toMatchObject({ recipient: adviser.email, applicationId: null });
  expect(JSON.stringify(told?.props)).toContain(`/avis/conseils/${adviceId}`);
  expect(await db().journalEntry.count({ where: { callId: call.id, event: { contains: "infected" } } })).toBe(0);
});

import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { signOffState } from "@/server/domain/application/sign-off";
import { InvalidOperation, NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { newsSince } from "@/server/services/application/live/news";
import { sendBack } from "@/server/services/application/review";
import { saveFields } from "@/server/services/application/save";
import { submit } from "@/server/services/application/submit";
import { receiptOf } from "@/server/services/receipt/receipt-of";
import { answerSignOff } from "@/server/services/sign-off/answer-sign-off";
import { askSignOff } from "@/server/services/sign-off/ask-sign-off";
import { signOffView } from "@/server/services/sign-off/sign-off-view";
import { days } from "@/tests/factories/call";
import { aDraftToSign } from "@/tests/factories/signed";
import { anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

let draft: Awaited<ReturnType<typeof aDraftToSign>>;
beforeEach(async () => {
  draft = await aDraftToSign();
});

const loaded = async () => (await grantOnApplication("application.edit", draft.writer, draft.dossier.ref)).application;
const state = async () => signOffState((await loaded()).signOff).state;
const ask = async (actor: Actor = draft.writer) =>
  askSignOff(await grantOnApplication("application.edit", actor, draft.dossier.ref));
const answer = async (isGiven = true, comment = "", revision?: number) =>
  answerSignOff(await grantOnApplication("application.signOff", draft.signatory, draft.dossier.ref), {
    ...{ isGiven, comment },
    revision: revision ?? (await loaded()).revision,
  });
const edit = async (value = `Autre titre ${randomUUID()}`) =>
  saveFields(await grantOnApplication("application.edit", draft.writer, draft.dossier.ref), {
    changes: [{ field: "project.title", value }],
    base: (await loaded()).revision,
  });
const submitAs = async (actor: Actor) =>
  submit(await grantOnApplication("application.submit", actor, draft.dossier.ref), randomUUID());
const mails = (template: string) =>
  db().mail.findMany({
    where: { applicationId: draft.dossier.id, template },
    select: { recipient: true, props: true },
  });
const journal = async () =>
  (await db().journalEntry.findMany({ where: { applicationId: draft.dossier.id }, orderBy: { id: "asc" } })).map(
    ({ event, actorName }) => `${event} ${actorName}`,
  );

describe("asking for the accord", () => {
  test("writes to each signatory once, however often it is pressed, and the journal says it", async () => {
    const second = await anApplicant({ organisationId: organisationOf(draft.writer), person: "Hugo Lemaire" });
    const results = await Promise.all([ask(), ask(second)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "alreadyAsked", at: expect.any(String) });
    expect(await mails("sign-off-requested")).toMatchObject([
      {
        recipient: draft.signatory.email,
        props: { url: expect.stringMatching(`/dossiers/${draft.dossier.ref}/depot$`) },
      },
    ]);
    expect(await state()).toBe("awaited");
    expect((await journal()).filter((line) => line.startsWith("signOff.ask"))).toHaveLength(1);
  });

  test("is refused where nobody signs, where it is given already, and where the call asks none", async () => {
    await db().membership.updateMany({ where: { userId: draft.signatory.userId }, data: { roles: ["applicant"] } });
    expect(await ask()).toEqual({ ok: false, reason: "noSignatory" });
    await db().membership.updateMany({ where: { userId: draft.signatory.userId }, data: { roles: ["signatory"] } });
    await answer();
    expect(await ask()).toEqual({ ok: false, reason: "alreadyGiven" });
    draft = await aDraftToSign({});
    await expect(ask()).rejects.toThrow(InvalidOperation);
    await expect(answer()).rejects.toThrow(InvalidOperation);
  });
});

describe("answering", () => {
  test("a refusal says why, and whoever asked is told", async () => {
    await ask();
    await expect(answer(false, "  ")).rejects.toThrow(InvalidOperation);
    expect(await answer(false, "Le budget dépasse ce que le conseil a voté.")).toEqual({ ok: true });
    expect(await mails("sign-off-answered")).toMatchObject([
      {
        recipient: draft.writer.email,
        props: { isGiven: false, words: "Le budget dépasse ce que le conseil a voté." },
      },
    ]);
    expect(await state()).toBe("refused");
    expect(await ask()).toEqual({ ok: true });
  });

  test("is about what was read: a dossier written to meanwhile is read again first", async () => {
    const { revision } = await loaded();
    await edit();
    expect(await answer(true, "", revision)).toEqual({ ok: false, reason: "savedMeanwhile" });
    expect(await db().signOff.count({ where: { applicationId: draft.dossier.id } })).toBe(0);
  });

  test("is for the signatories of the authority alone, and never changed", async () => {
    const grant = (actor: Actor) => grantOnApplication("application.signOff", actor, draft.dossier.ref);
    await expect(grant(draft.writer)).rejects.toThrow(NotAllowed);
    for (const stranger of [await anApplicant({ roles: ["signatory"] }), await anOfficer(), await anAdviser(["ML"])])
      await expect(grant(stranger)).rejects.toThrow(NotFound);
    await answer();
    const where = { applicationId: draft.dossier.id };
    await expect(db().signOff.updateMany({ where, data: { isGiven: false, comment: "non" } })).rejects.toThrow();
    await expect(db().signOff.deleteMany({ where })).rejects.toThrow();
  });
});

describe("submitting", () => {
  test("waits for the accord, and takes it on what it was given on", async () => {
    expect(await submitAs(draft.writer)).toMatchObject({
      ok: false,
      reason: "blocked",
      findings: [{ code: "signOffMissing", field: "signOff" }],
    });
    await ask();
    await answer(true, "Bon pour accord.");
    expect(await submitAs(draft.writer)).toMatchObject({ ok: true });
    const receipt = await receiptOf(await grantOnApplication("application.read", draft.writer, draft.dossier.ref));
    expect(receipt?.signedOff).toMatchObject({ by: "Jeanne Morel", at: expect.any(Date) });
    expect(await journal()).toEqual([
      "signOff.ask Camille Lagarde",
      "signOff.give Jeanne Morel",
      "application.submit Camille Lagarde",
    ]);
  });

  test("an edit makes it void, and says what was changed; undoing the edit makes it hold again", async () => {
    const title = (await loaded()).content.project.title;
    await answer();
    const saved = await edit();
    expect(saved).toMatchObject({ ok: true, findings: [{ code: "signOffOutdated", subject: "Jeanne Morel" }] });
    expect(await submitAs(draft.writer)).toMatchObject({ reason: "blocked", findings: [{ code: "signOffOutdated" }] });
    const view = await signOffView(await grantOnApplication("application.edit", draft.writer, draft.dossier.ref));
    expect(view).toMatchObject({
      changed: ["project.title"],
      mayAsk: true,
      mayGive: false,
      signatories: ["Jeanne Morel"],
    });
    await edit(title);
    expect(await state()).toBe("given");
    expect(await submitAs(draft.writer)).toMatchObject({ ok: true });
  });

  test("another attachment makes it void as well", async () => {
    await answer();
    await db().attachment.create({
      data: {
        ...{ applicationId: draft.dossier.id, kind: "other", fileName: "a.pdf", mediaType: "application/pdf" },
        ...{ sizeBytes: 1, sha256: "0".repeat(64), storageKey: randomUUID() },
      },
    });
    await db().application.update({ where: { id: draft.dossier.id }, data: { revision: { increment: 1 } } });
    expect(await state()).toBe("outdated");
  });

  test("a signatory who submits gives it in the same act", async () => {
    expect(await submitAs(draft.signatory)).toMatchObject({ ok: true });
    expect(await db().signOff.findMany({ where: { applicationId: draft.dossier.id } })).toMatchObject([
      { isGiven: true, byId: draft.signatory.userId, byName: "Jeanne Morel" },
    ]);
    expect((await journal()).toSorted()).toEqual(["application.submit Jeanne Morel", "signOff.give Jeanne Morel"]);
    expect(await state()).toBe("given");
  });

  test("a completion needs it anew; the ministry hears nothing of what is written meanwhile", async () => {
    await submitAs(draft.signatory);
    const officer = await anOfficer();
    const review = await grantOnApplication("application.review", officer, draft.dossier.ref);
    await sendBack(review, { message: "Précisez le lieu du forage.", dueAt: days(3), corrections: [] });
    await edit();
    expect(await submitAs(draft.writer)).toMatchObject({ reason: "blocked", findings: [{ code: "signOffOutdated" }] });
    const seen = await grantOnApplication("application.read", officer, draft.dossier.ref);
    expect(signOffState(seen.application.signOff)).toMatchObject({ state: "given", by: "Jeanne Morel" });
    await answer();
    expect(await submitAs(draft.writer)).toMatchObject({ ok: true });
  });
});

test("whoever has the form open hears of the accord; in a call that asks none there is nothing to hear", async () => {
  const news = async () =>
    newsSince(await grantOnApplication("application.edit", draft.writer, draft.dossier.ref), {
      ...{ since: 0, tab: randomUUID() },
    });
  expect((await news()).signOff?.facts).toEqual({ answer: null, request: null });
  await answer();
  expect((await news()).signOff?.facts.answer).toMatchObject({ isGiven: true, isCurrent: true });
  draft = await aDraftToSign({});
  expect((await news()).signOff).toBeNull();
});

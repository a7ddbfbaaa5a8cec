import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { renderMail } from "@/emails";
import { registerRequestRouter } from "@/server/api/register-request/router";
import { createCallerFactory } from "@/server/api/trpc";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { type RequestInput, requestInput } from "@/server/domain/register/request";
import type { Actor } from "@/server/domain/user/actor";
import { forgetRequests } from "@/server/jobs/forget-requests";
import { unseal } from "@/server/mail/seal";
import { enterForeign, enterFrench } from "@/server/services/register/enter-authority";
import { recordCooperation } from "@/server/services/register/record-cooperation";
import { tellChange } from "@/server/services/register/tell-change";
import { askToAppear } from "@/server/services/register-request/ask";
import { requestByLink } from "@/server/services/register-request/by-link";
import { confirmRequest } from "@/server/services/register-request/confirm";
import { checkStamp, formStamp } from "@/server/services/register-request/form-stamp";
import { listRequests } from "@/server/services/register-request/list";
import { anAdviser, anApplicant, anOfficer, anOrganisation, aPerson } from "@/tests/factories/user";

const town = await anOrganisation({ kind: "commune", name: "Zarbeuil" });
const scac = await anAdviser(["ML"]);
const as = (actor: Actor | null) => createCallerFactory(registerRequestRouter)({ actor: async () => actor });
const listed = async (actor: Actor) => (await listRequests(grantPlainly("request.moderate", actor))).requests;

const asked = (changes: Partial<Record<keyof RequestInput, unknown>> = {}): RequestInput =>
  requestInput.parse({
    ...{ side: "french", french: "Zarbeuil", frenchId: "", country: "ML", foreign: "Commune de Sirakoro" },
    ...{ foreignId: "", region: "Kayes", place: "Sirakoro", kind: "protocol", sinceYear: "2004", themes: ["health"] },
    ...{ contactName: "Awa Diarra", contactRole: "Adjointe", contactEmail: `${randomUUID()}@example.org`, message: "" },
    ...changes,
  });
const ask = (changes?: Partial<Record<keyof RequestInput, unknown>>, requester = randomUUID()) => {
  const input = asked(changes);
  return askToAppear({ input, requester, locale: "fr" }).then((result) => ({ input, result }));
};

async function linkTo(email: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({
    where: { template: "register-request-confirm", recipient: email },
    orderBy: { createdAt: "desc" },
  });
  // What lets somebody in is not to be read in the outbox.
  expect(JSON.stringify(mail.props)).not.toContain("/repertoire/demande/");
  const { text } = renderMail(mail.template, unseal(mail.props), "fr");
  return /\/repertoire\/demande\/(\S+)/.exec(text)?.[1] ?? "";
}
async function confirmed(changes?: Partial<Record<keyof RequestInput, unknown>>) {
  const { input } = await ask(changes);
  const token = await linkTo(input.contactEmail);
  expect(await confirmRequest(token)).toBe(true);
  const { id } = await db().registerRequest.findFirstOrThrow({ where: { contactEmail: input.contactEmail } });
  return { id, input, token };
}

describe("asking to appear", () => {
  test("is seen by nobody before its mail is confirmed; looking at the link confirms nothing", async () => {
    const { input, result } = await ask({ foreign: "Commune de Yélimané" });
    expect(result).toEqual({ ok: true });
    const token = await linkTo(input.contactEmail);
    expect(await requestByLink(token)).toMatchObject({ isOpen: true, region: "ML-1", foreign: "Commune de Yélimané" });
    expect((await listed(scac)).some(({ contactEmail }) => contactEmail === input.contactEmail)).toBe(false);
    const digest = await db().registerRequest.findFirstOrThrow({ where: { contactEmail: input.contactEmail } });
    expect(digest.tokenDigest).not.toContain(token);

    expect(await confirmRequest(token)).toBe(true);
    expect(await confirmRequest(token)).toBe(true);
    expect(await requestByLink(token)).toMatchObject({ isOpen: false, status: "pending" });
    const mails = await db().mail.findMany({
      where: { key: { startsWith: `register-request-received:${digest.id}` }, recipient: scac.email },
    });
    expect(mails).toHaveLength(1);
    expect(
      await db().journalEntry.count({
        where: { event: "request.make", data: { path: ["requestId"], equals: digest.id } },
      }),
    ).toBe(1);
  });

  test("asks which authority is meant where several are, and takes the answer", async () => {
    await anOrganisation({ kind: "grouping", name: "CC du pays de Zarbeuil" });
    expect((await ask()).result).toMatchObject({ ok: false, reason: "choose", choices: { french: expect.any(Array) } });
    await db().$transaction(async (tx) => {
      await tellChange(tx, { cause: "system", actor: "system" });
      await enterForeign(tx, { name: "Commune rurale de Sirakoro", country: "ML", region: "ML-1", place: "" }, "x");
    });
    const { result } = await ask({ frenchId: town.id });
    expect(result).toMatchObject({ ok: false, reason: "choose", choices: { foreign: [{ sameRegion: true }] } });
    expect((await ask({ frenchId: town.id, foreignId: "other" })).result).toEqual({ ok: true });
    expect((await ask({ french: "Nulle-Part-sur-Rien" })).result).toEqual({ ok: false, reason: "unknownFrench" });
    expect((await ask({ frenchId: town.id, foreignId: "other", sinceYear: "2099" })).result).toEqual({
      ok: false,
      reason: "future",
    });
  });

  test("is limited for one address and for one requester", async () => {
    const contactEmail = `${randomUUID()}@example.org`;
    const again = () => ask({ frenchId: town.id, foreignId: "other", contactEmail });
    for (let n = 0; n < 3; n += 1) expect((await again()).result).toEqual({ ok: true });
    expect((await again()).result).toEqual({ ok: false, reason: "tooMany" });
    expect(await db().registerRequest.count({ where: { contactEmail } })).toBe(1);
    const requester = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 12 }, () => ask({ frenchId: town.id, foreignId: "other" }, requester)),
    );
    expect(results.filter(({ result }) => result.ok)).toHaveLength(10);
  });

  test("a link that was replaced or has expired confirms nothing", async () => {
    const { input } = await ask({ frenchId: town.id, foreignId: "other" });
    const first = await linkTo(input.contactEmail);
    await askToAppear({ input, requester: randomUUID(), locale: "en" });
    expect(await confirmRequest(first)).toBe(false);
    await db().registerRequest.updateMany({
      where: { contactEmail: input.contactEmail },
      data: { expiresAt: new Date(0) },
    });
    expect(await confirmRequest(await linkTo(input.contactEmail))).toBe(false);
    expect(await confirmRequest("unknown")).toBe(false);
  });

  test("a form that comes back at once, or was forged, or is days old, is not taken", () => {
    const now = new Date("2026-11-24T12:00:00Z");
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
    expect(checkStamp(formStamp(now), later(1))).toBe("tooFast");
    expect(checkStamp(formStamp(now), later(10))).toBe("fine");
    expect(checkStamp(formStamp(now), later(3 * 86_400))).toBe("tooOld");
    expect(checkStamp(`${now.getTime() - 60_000}.forged`, now)).toBe("tooOld");
    expect(checkStamp("", now)).toBe("tooOld");
  });
});

describe("answering a request", () => {
  test("lets it into the register once, and tells who asked", async () => {
    const { id, input } = await confirmed({ frenchId: town.id, foreign: "Commune de Bafoulabé" });
    const accept = { requestId: id, accept: true as const, foreignId: null };
    const [one, other] = await Promise.all([as(scac).answer(accept), as(scac).answer(accept)]);
    expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({ reason: "alreadyAnswered", outcome: "accepted" });
    const cooperation = await db().cooperation.findFirstOrThrow({
      where: { frenchId: town.id, foreign: { slug: "commune-de-bafoulabe-ml" } },
    });
    expect(cooperation).toMatchObject({ kind: "protocol", sinceYear: 2004, themes: ["health"] });
    expect(cooperation.source, "which everybody reads, names nobody").toBe("demande : Zarbeuil");
    expect(
      await db().registerChange.findFirst({ where: { subject: "cooperation", subjectId: cooperation.id } }),
    ).toMatchObject({ cause: "request", actorName: "Noé Keller" });
    const mails = await db().mail.findMany({ where: { key: `register-request-answered:${id}` } });
    expect(mails).toMatchObject([{ recipient: input.contactEmail, props: { outcome: "accepted" } }]);
  });

  test("attaches it to an authority, or a cooperation, that the register has", async () => {
    const known = await db().$transaction(async (tx) => {
      await tellChange(tx, { cause: "system", actor: "system" });
      const french = await enterFrench(tx, town.id, "x");
      const foreign = await enterForeign(
        tx,
        { name: "Commune urbaine de Diéma", country: "ML", region: "ML-1", place: "" },
        "x",
      );
      await recordCooperation(tx, { french, foreign, kind: "twinning", sinceYear: 1984, themes: [], source: "x" });
      return foreign;
    });
    const { id } = await confirmed({ frenchId: town.id, foreign: "Ville de Diema", foreignId: "other" });
    const [request] = (await listed(scac)).filter((one) => one.id === id);
    expect(request?.resembling).toMatchObject([{ id: known.id, togetherSince: 1984, sameRegion: true }]);
    const result = await as(scac).answer({ requestId: id, accept: true, foreignId: known.id });
    expect(result).toEqual({ ok: true, outcome: "merged", slug: known.slug });
    expect(await db().cooperation.findMany({ where: { foreignId: known.id } })).toMatchObject([{ sinceYear: 1984 }]);
  });

  test("refuses with a reason, which is mailed; of another country nothing is entered", async () => {
    const { id } = await confirmed({ frenchId: town.id, foreign: "Commune de Nulle Part" });
    await expect(as(scac).answer({ requestId: id, accept: false, reason: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const abroad = await db().$transaction(async (tx) => {
      await tellChange(tx, { cause: "system", actor: "system" });
      return enterForeign(tx, { name: "Ville de Podor", country: "SN", region: "", place: "" }, "x");
    });
    expect(await as(scac).answer({ requestId: id, accept: true, foreignId: abroad.id })).toEqual({
      ok: false,
      reason: "otherCountry",
    });
    expect(await as(scac).answer({ requestId: id, accept: false, reason: "Sans trace." })).toMatchObject({
      outcome: "refused",
    });
    const mail = await db().mail.findUniqueOrThrow({ where: { key: `register-request-answered:${id}` } });
    expect(mail.props).toMatchObject({ words: "Sans trace.", outcome: "refused" });
  });

  test("is for the SCAC of the country and the call managers; for the others there is none", async () => {
    const { id } = await confirmed({ frenchId: town.id, foreign: "Commune de Kéniéba" });
    const refuse = { requestId: id, accept: false as const, reason: "Non" };
    await expect(as(null).answer(refuse)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(as(await anApplicant()).answer(refuse)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(await anOfficer()).answer(refuse)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const dakar = await anAdviser(["SN"]);
    await expect(as(dakar).answer(refuse)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listed(dakar)).some((one) => one.id === id)).toBe(false);
    const { input } = await ask({ frenchId: town.id, foreignId: "other" });
    const hidden = await db().registerRequest.findFirstOrThrow({ where: { contactEmail: input.contactEmail } });
    await expect(as(scac).answer({ ...refuse, requestId: hidden.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const manager = await aPerson({ kind: "ministry", roles: ["callManager"] });
    expect(await as(manager).answer(refuse)).toMatchObject({ outcome: "refused" });
  });
});

test("requests that nobody confirmed are forgotten, and who asked those that were answered long ago", async () => {
  const { input: never } = await ask({ frenchId: town.id, foreignId: "other" });
  const { id } = await confirmed({ frenchId: town.id, foreign: "Commune de Nara", message: "Appelez-moi" });
  const { id: waiting } = await confirmed({ frenchId: town.id, foreign: "Commune de Banamba" });
  await as(scac).answer({ requestId: id, accept: true, foreignId: null });
  await forgetRequests(db());
  expect(await db().registerRequest.count({ where: { contactEmail: never.contactEmail } })).toBe(1);
  const longAgo = new Date("2020-01-01");
  await db().registerRequest.updateMany({ where: { contactEmail: never.contactEmail }, data: { createdAt: longAgo } });
  await db().registerRequest.updateMany({ where: { id }, data: { answeredAt: longAgo } });
  await db().mail.updateMany({ where: { key: `register-request-answered:${id}` }, data: { createdAt: longAgo } });
  expect(await forgetRequests(db())).toEqual({ deleted: 1, forgotten: 1 });
  expect(await forgetRequests(db())).toEqual({ deleted: 0, forgotten: 0 });
  expect(await db().registerRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ contactName: null, contactEmail: null, contactRole: null, message: "" },
    ...{ foreignName: "Commune de Nara", status: "accepted" },
  });
  expect(await db().mail.count({ where: { key: `register-request-answered:${id}` } })).toBe(0);
  expect(await db().registerRequest.findUniqueOrThrow({ where: { id: waiting } })).toMatchObject({
    contactName: "Awa Diarra",
  });
});

test("a request that nobody answers in a year is closed, who asked is told, and forgotten in their turn", async () => {
  const { id, input } = await confirmed({ frenchId: town.id, foreign: "Commune de Koro", foreignId: "other" });
  const longAgo = new Date("2020-01-01");
  await db().registerRequest.updateMany({ where: { id }, data: { confirmedAt: longAgo } });
  await forgetRequests(db());
  await forgetRequests(db());
  const request = await db().registerRequest.findUniqueOrThrow({ where: { id } });
  expect(request).toMatchObject({ status: "refused", answeredById: null, contactEmail: input.contactEmail });
  const mails = await db().mail.findMany({ where: { key: `register-request-answered:${id}` } });
  expect(mails).toMatchObject([
    { recipient: input.contactEmail, props: { outcome: "refused", words: request.answer } },
  ]);
  await db().registerRequest.updateMany({ where: { id }, data: { answeredAt: longAgo } });
  await forgetRequests(db());
  expect(await db().registerRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({ contactEmail: null });
});

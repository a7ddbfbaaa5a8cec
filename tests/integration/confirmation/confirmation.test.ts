import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { answersPerLink, confirmationsPerHour } from "@/server/domain/application/confirmation";
import { confirmationAnswer } from "@/server/domain/application/confirmation-schema";
import { readField } from "@/server/domain/application/content";
import { shareText } from "@/server/domain/application/parties";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { journalOf } from "@/server/services/application/follow";
import { sendBack } from "@/server/services/application/review";
import { saveFields } from "@/server/services/application/save";
import { submit } from "@/server/services/application/submit";
import { answerConfirmation } from "@/server/services/confirmation/answer";
import { askConfirmation } from "@/server/services/confirmation/ask";
import { confirmationByLink } from "@/server/services/confirmation/by-link";
import { revokeConfirmation } from "@/server/services/confirmation/revoke";
import { takeLetter } from "@/server/services/confirmation/take-letter";
import { confirmationsView } from "@/server/services/confirmation/view";
import { days } from "@/tests/factories/call";
import { aNobody, inDossier, tokenSentTo } from "@/tests/factories/collaborator";
import { aDraftToConfirm, planned } from "@/tests/factories/confirmed";
import { pdfText } from "@/tests/factories/files";
import { anAdviser, anApplicant, anOfficer, anOrganisation, aPerson, organisationOf } from "@/tests/factories/user";

let draft: Awaited<ReturnType<typeof aDraftToConfirm>>;
let email: string;
beforeEach(async () => {
  draft = await aDraftToConfirm();
  email = `mairie-${randomUUID()}@example.org`;
});

const asked = { kind: "partner", partyId: "p1" } as const;
const share = (actor: Actor = draft.writer) => grantOnApplication("application.share", actor, draft.dossier.ref);
const ask = async (over: Record<string, unknown> = {}) =>
  askConfirmation(await share(), { ...asked, email, locale: "fr", ...over });
const link = () => tokenSentTo(email, "confirmation-requested");
const said = (over: Partial<ReturnType<typeof confirmationAnswer.parse>> = {}) =>
  confirmationAnswer.parse({
    ...{ answer: "confirm", name: "Mariam Keïta", role: "Maire", reason: "", shown: shareText(planned) },
    ...over,
  });
const view = async (actor: Actor = draft.writer) =>
  confirmationsView(await grantOnApplication("application.read", actor, draft.dossier.ref));
const state = async () => (await view()).parties[0]?.state;
const submitIt = async () =>
  submit(await grantOnApplication("application.submit", draft.writer, draft.dossier.ref), randomUUID());
const change = async (field: "partners" | "funding" | "coAuthorities", to: (rows: never[]) => unknown) => {
  const granted = await grantOnApplication("application.edit", draft.writer, draft.dossier.ref);
  const rows = readField(granted.application.content, field) as never[];
  await saveFields(granted, { changes: [{ field, value: to(rows) }], base: granted.application.revision });
};
const setShare = (amounts: Record<string, number>) =>
  change("funding", (lines: { id: string }[]) => lines.map((line) => (line.id === "f3" ? { ...line, amounts } : line)));
const bytes = async function* (content: Uint8Array) {
  yield content;
};

test("the link shows the project, the authority and the party's own share by year, and nothing more", async () => {
  expect(await ask()).toEqual({ ok: true });
  const shown = await confirmationByLink(await link());
  expect(Object.keys(shown ?? {}).toSorted()).toEqual(
    [
      "answer",
      "authority",
      "call",
      "expiresAt",
      "letters",
      "party",
      "project",
      "share",
      "takesLetters",
      "years",
    ].toSorted(),
  );
  expect(shown).toMatchObject({
    party: "Commune de Yélimané",
    share: planned,
    years: [2026, 2027, 2028],
    answer: null,
  });
  expect(shown?.expiresAt.getTime()).toBeGreaterThan(draft.call.closesAt.getTime());
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email } });
  expect(JSON.stringify(mail.props)).not.toContain(await link());
});

test("asked, confirmed, kept year by year; whoever asked is told, and the journal names who confirmed", async () => {
  expect(await state()).toBe("notAsked");
  await ask();
  expect(await state()).toBe("awaited");
  expect(await answerConfirmation(await link(), said())).toEqual({ ok: true });
  expect(await state()).toBe("confirmed");
  expect(await db().confirmation.findMany({ where: { request: { applicationId: draft.dossier.id } } })).toMatchObject([
    { isConfirmed: true, share: planned, name: "Mariam Keïta", role: "Maire" },
  ]);
  const told = await db().mail.findMany({
    where: { applicationId: draft.dossier.id, template: "confirmation-answered" },
  });
  expect(told.map(({ recipient }) => recipient)).toEqual([draft.writer.email]);
  const lines = await journalOf(await grantOnApplication("application.read", draft.writer, draft.dossier.ref));
  expect(lines.map(({ event, actorName }) => `${event} ${actorName}`)).toEqual([
    "confirmation.give Mariam Keïta (Commune de Yélimané)",
    "confirmation.ask Camille Lagarde",
  ]);
});

test("what a party did not agree to is told with its reason, and holds the submission back", async () => {
  expect(confirmationAnswer.safeParse({ ...said(), answer: "disagree", reason: " " }).success).toBe(false);
  expect(confirmationAnswer.safeParse({ ...said(), name: " " }).success).toBe(false);
  await ask();
  expect(await answerConfirmation(await link(), said({ answer: "disagree", reason: "Pas ce montant." }))).toEqual({
    ok: true,
  });
  expect(await submitIt()).toMatchObject({ reason: "blocked", findings: [{ code: "confirmationRefused" }] });
  // They may think better of it by the same link.
  await answerConfirmation(await link(), said());
  expect(await submitIt()).toMatchObject({ ok: true });
});

test("another French authority's is waited for as well, where the call asks for all", async () => {
  draft = await aDraftToConfirm({ confirmations: { of: "all", isBlocking: true } });
  const { id: organisationId, name: label } = await anOrganisation({ kind: "commune", name: "Angers" });
  const theirs = { "2026": 100_000 };
  await change("coAuthorities", () => [{ organisationId, label }]);
  await change("funding", (lines: { id: string; amounts: Record<string, number> }[]) => [
    ...lines.map((line) =>
      line.id === "f2"
        ? { ...line, amounts: { ...line.amounts, "2026": (line.amounts["2026"] ?? 0) - 100_000 } }
        : line,
    ),
    { id: "f4", source: "coAuthority", kind: "cash", label: "", amounts: theirs },
  ]);
  await ask();
  await answerConfirmation(await link(), said());
  expect(await submitIt()).toMatchObject({
    reason: "blocked",
    findings: [{ code: "confirmationMissing", severity: "blocking", subject: "Angers" }],
  });
  const address = `ville-${randomUUID()}@example.org`;
  expect(await ask({ kind: "coAuthority", partyId: organisationId, email: address })).toEqual({ ok: true });
  expect(await submitIt()).toMatchObject({ reason: "blocked", findings: [{ code: "confirmationAwaited" }] });
  const token = await tokenSentTo(address, "confirmation-requested");
  expect(await answerConfirmation(token, said({ shown: shareText(theirs) }))).toEqual({ ok: true });
  expect(await submitIt()).toMatchObject({ ok: true });
});

test("an answer is about what was read: a plan that changed meanwhile is read again", async () => {
  await ask();
  await setShare({ "2026": 1 });
  expect(await answerConfirmation(await link(), said())).toEqual({ ok: false, reason: "changed" });
  expect(await state()).toBe("awaited");
});

test("a plan that changed since is told to the cent, and asked for again by another link", async () => {
  await ask();
  const first = await link();
  await answerConfirmation(first, said());
  await setShare({ ...planned, "2028": 300_001 });
  expect((await view()).findings).toMatchObject([
    { code: "confirmationOutdated", expected: 1_200_001, actual: 1_200_000, gap: 1 },
  ]);
  expect(await ask()).toEqual({ ok: true });
  expect(await state()).toBe("awaited");
  expect(await confirmationByLink(first)).toBeNull();
  await setShare(planned);
  expect(await state()).toBe("confirmed");
});

describe("the link", () => {
  test("opens nothing once it is taken back, expired, or its party is no longer in the dossier; nor does a made-up one", async () => {
    await ask();
    const token = await link();
    await change("partners", (partners: { id: string }[]) => partners.map((one) => ({ ...one, id: "p9" })));
    expect(await confirmationByLink(token)).toBeNull();
    await change("partners", (partners: { id: string }[]) => partners.map((one) => ({ ...one, id: "p1" })));
    expect(await confirmationByLink(token)).not.toBeNull();
    await revokeConfirmation(await share(), asked);
    expect(await confirmationByLink(token)).toBeNull();
    expect(await answerConfirmation(token, said())).toEqual({ ok: false, reason: "gone" });
    await expect(revokeConfirmation(await share(), asked)).rejects.toThrow(NotFound);
    await ask();
    await db().confirmationRequest.updateMany({
      where: { applicationId: draft.dossier.id, revokedAt: null },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    expect(await confirmationByLink(await link())).toBeNull();
    expect(await state()).toBe("expired");
    expect(await confirmationByLink("inconnu")).toBeNull();
  });

  test("is sent once, however often it is asked for, unless to another address; within limits", async () => {
    const results = await Promise.all([ask(), ask()]);
    expect(results).toContainEqual({ ok: true });
    expect(results).toContainEqual({ ok: false, reason: "alreadyAsked" });
    expect(await ask({ email: `autre-${email}` })).toEqual({ ok: true });
    expect(await db().confirmationRequest.count({ where: { applicationId: draft.dossier.id, revokedAt: null } })).toBe(
      1,
    );
    for (let n = 2; n < confirmationsPerHour; n++) await ask({ email: `n${n}-${email}` });
    expect(await ask()).toEqual({ ok: false, reason: "tooManyNow" });
  });

  test("takes so many answers and no more", async () => {
    await ask();
    const token = await link();
    for (let n = 0; n < answersPerLink; n++) expect(await answerConfirmation(token, said())).toEqual({ ok: true });
    expect(await answerConfirmation(token, said())).toEqual({ ok: false, reason: "tooMany" });
  });

  test("is not sent for what the plan does not say, nor for who is not in the dossier", async () => {
    expect(await ask({ partyId: "p7" })).toEqual({ ok: false, reason: "gone" });
    await setShare({});
    expect(await ask()).toEqual({ ok: false, reason: "noShare" });
  });
});

describe("a letter", () => {
  test("becomes an attachment of the dossier, marked as given by the partner", async () => {
    await ask();
    const token = await link();
    expect(await takeLetter(token, { name: "lettre.pdf", body: bytes(pdfText()) })).toEqual({
      ...{ ok: true, fileName: "lettre.pdf" },
    });
    const { application } = await grantOnApplication("application.read", draft.writer, draft.dossier.ref);
    expect(application.attachments).toMatchObject([
      { kind: "partnerLetter", fileName: "lettre.pdf", givenBy: "Commune de Yélimané" },
    ]);
    expect((await confirmationByLink(token))?.letters).toEqual(["lettre.pdf"]);
    const [last] = await journalOf(await grantOnApplication("application.read", draft.writer, draft.dossier.ref));
    expect(last).toMatchObject({ event: "attachment.add", actorName: "Commune de Yélimané" });
  });

  test("is looked at as any other file, and refused for what it is", async () => {
    await ask();
    const token = await link();
    const text = new TextEncoder();
    const give = (name: string, content: Uint8Array) => takeLetter(token, { name, body: bytes(content) });
    expect(await give("../lettre.pdf", pdfText())).toEqual({ ok: false, reason: "nameHasPath" });
    expect(await give("lettre.pdf", text.encode("MZ program"))).toEqual({ ok: false, reason: "program" });
    expect(await give("lettre.pdf", text.encode("bonjour"))).toEqual({ ok: false, reason: "kindRefused" });
    expect(await give("lettre.pdf", new Uint8Array())).toEqual({ ok: false, reason: "empty" });
    expect(await give("lettre.pdf", new Uint8Array(10_000_001))).toEqual({ ok: false, reason: "tooLarge" });
    expect(await takeLetter("inconnu", { name: "lettre.pdf", body: bytes(pdfText()) })).toEqual({
      ok: false,
      reason: "gone",
    });
    expect(await db().attachment.count({ where: { applicationId: draft.dossier.id } })).toBe(0);
  });

  test("comes too late once the dossier is submitted; the share can still be confirmed", async () => {
    draft = await aDraftToConfirm({ confirmations: { of: "partners", isBlocking: false } });
    await ask();
    expect(await submitIt()).toMatchObject({ ok: true });
    const token = await link();
    expect((await confirmationByLink(token))?.takesLetters).toBe(false);
    expect(await takeLetter(token, { name: "lettre.pdf", body: bytes(pdfText()) })).toEqual({
      ok: false,
      reason: "notEditable",
    });
    expect(await answerConfirmation(token, said())).toEqual({ ok: true });
  });
});

describe("who sees and asks", () => {
  test("those who write for the authority ask; nobody else, whatever they may do in the dossier", async () => {
    const organisationId = organisationOf(draft.writer);
    const signatory = await aPerson({ kind: "commune", roles: ["signatory"], organisationId });
    const guest = await inDossier(draft.dossier.ref, draft.writer, await aNobody(), "sign");
    for (const one of [signatory, guest]) await expect(share(one)).rejects.toThrow(NotAllowed);
    for (const one of [await anApplicant(), await anOfficer(), await anAdviser(["ML"])])
      await expect(share(one)).rejects.toThrow(NotFound);
  });

  test("the ministry and the embassy see how it stands, without the address, and nothing of what a return has changed", async () => {
    await ask();
    await answerConfirmation(await link(), said());
    await submitIt();
    const officer = await anOfficer();
    for (const reader of [officer, await anAdviser(["ML"])]) {
      const { parties, mayAsk } = await view(reader);
      expect(parties).toMatchObject([{ state: "confirmed", party: { email: "" }, request: { email: "" } }]);
      expect(mayAsk).toBe(false);
      expect(JSON.stringify(parties)).not.toContain(email);
    }
    const review = await grantOnApplication("application.review", officer, draft.dossier.ref);
    await sendBack(review, { message: "Précisez le budget.", dueAt: days(3), corrections: [] });
    await setShare({ "2026": 1 });
    await ask();
    expect((await view(officer)).parties).toMatchObject([{ state: "confirmed", share: planned }]);
    expect(await state()).toBe("awaited");
  });
});

test("what was answered is never changed", async () => {
  await ask();
  await answerConfirmation(await link(), said());
  await expect(db().confirmation.updateMany({ data: { isConfirmed: false, reason: "x" } })).rejects.toThrow();
  await expect(db().confirmation.deleteMany()).rejects.toThrow();
});

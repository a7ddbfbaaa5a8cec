import { describe, expect, test } from "vitest";
import { grantOnEntry, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { movedTo } from "@/server/services/register/moved";
import { listAwaiting } from "@/server/services/register-review/awaiting";
import { entryHistory } from "@/server/services/register-review/history";
import { publicMarks } from "@/server/services/register-review/public-marks";
import { callApi } from "@/tests/factories/api";
import { anAdviser, anApplicant, anOfficer, aPerson } from "@/tests/factories/user";
import { aPair, as, versionOf } from "./world";

type Pair = Awaited<ReturnType<typeof aPair>>;
const identity = { renamedOn: "", region: "Kayes", place: "Là-bas", level: "municipality" as const, reason: "" };
const fields = { kind: "twinning" as const, status: "active" as const, untilYear: "", themes: ["health" as const] };

async function cooperationInput({ french, cooperation }: Pair, changes: object = {}) {
  const version = await versionOf("cooperation", cooperation.id);
  return {
    ...{ slug: french.slug, cooperation: cooperation.slug, version, sinceYear: "1998", reason: "", ...fields },
    ...changes,
  };
}
const awaiting = async (actor: Pair["scac"]) => (await listAwaiting(grantPlainly("request.moderate", actor))).records;

describe("what an authority corrects", () => {
  test("is seen at once, marked, and read by the embassy before and after", async () => {
    const pair = await aPair();
    const { officer, scac, french, cooperation } = pair;
    expect(await as(officer).correctCooperation(await cooperationInput(pair))).toEqual({ ok: true });
    expect(await db().cooperation.findUniqueOrThrow({ where: { id: cooperation.id } })).toMatchObject({
      kind: "twinning",
    });
    expect(await publicMarks(french.slug)).toMatchObject({ entry: false, partners: [pair.foreign.name] });

    const town = await db().organisation.findUniqueOrThrow({ where: { id: french.id } });
    const manager = await aPerson({ kind: "ministry", roles: ["callManager"] });
    expect((await awaiting(manager)).find(({ id }) => id === cooperation.id)?.by).toBe("Camille Lagarde");
    const [record] = (await awaiting(scac)).filter(({ id }) => id === cooperation.id);
    expect(record).toMatchObject({
      ...{ subject: "cooperation", by: town.name, isNew: false, country: "ML" },
      changes: [{ field: "kind", before: "protocol", after: "twinning" }],
    });
    const { subject, id, version } = record ?? { subject: "entry" as const, id: "", version: "" };
    expect(await as(scac).review({ subject, id, version })).toEqual({ ok: true });
    expect((await awaiting(scac)).some((one) => one.id === id)).toBe(false);
    expect(await publicMarks(french.slug)).toMatchObject({ partners: [] });
    const { confirmedAt } = await db().cooperation.findUniqueOrThrow({ where: { id } });
    expect(confirmedAt).not.toBeNull();
    // What is corrected after that is to be read again.
    await as(officer).correctCooperation(await cooperationInput(pair, { kind: "agreement" }));
    expect((await awaiting(scac)).find((one) => one.id === id)?.changes).toEqual([
      { field: "kind", before: "twinning", after: "agreement" },
    ]);
  });

  test("upon what somebody changed meanwhile is told, and nothing is overwritten", async () => {
    const pair = await aPair();
    const input = await cooperationInput(pair);
    await as(pair.partner).correctCooperation({ ...input, slug: pair.foreign.slug, themes: ["education"] });
    const result = await as(pair.officer).correctCooperation(input);
    expect(result).toMatchObject({ ok: false, reason: "changed", by: pair.foreign.name });
    expect((await db().cooperation.findUniqueOrThrow({ where: { id: pair.cooperation.id } })).themes).toEqual([
      "education",
    ]);
    if (result.ok || result.reason !== "changed") throw new Error("it was changed");
    expect(await as(pair.officer).correctCooperation({ ...input, version: result.version })).toEqual({ ok: true });
  });

  test("a new name keeps the former one, and its address leads on", async () => {
    const { partner, foreign } = await aPair();
    const input = { slug: foreign.slug, version: await versionOf("entry", foreign.id), ...identity };
    const name = `${foreign.name} la Neuve`;
    const renamed = await as(partner).correct({ ...input, name, renamedOn: "2024-03-02", level: "intermunicipal" });
    if (!renamed.ok) throw new Error(renamed.reason);
    expect(renamed.slug).not.toBe(foreign.slug);
    expect(await movedTo("entry", foreign.slug)).toBe(renamed.slug);
    const former = await callApi(`/register/authorities/${foreign.slug}`);
    expect(former.status).toBe(308);
    const led = await callApi(former.headers.get("location") ?? "");
    expect(await led.json()).toMatchObject({ slug: renamed.slug, name });
    const entry = await db().registerEntry.findUniqueOrThrow({
      where: { organisationId: foreign.id },
      include: { names: true, organisation: true },
    });
    expect(entry).toMatchObject({ level: "intermunicipal", region: "ML-1", organisation: { name } });
    expect(entry.names).toMatchObject([{ name: foreign.name, until: new Date("2024-03-02") }]);
    const late = { ...input, slug: renamed.slug, version: await versionOf("entry", foreign.id) };
    expect(await as(partner).correct({ ...late, name: "Ailleurs", renamedOn: "2999-01-01" })).toEqual({
      ok: false,
      reason: "future",
    });
    const other = await aPair();
    expect(await as(partner).correct({ ...late, name: other.foreign.name })).toEqual({
      ok: false,
      reason: "nameTaken",
    });
  });

  test("a new name that keeps the address is confirmed as shown, and keeps a numbered address too", async () => {
    const { partner, foreign, scac } = await aPair();
    const rename = async (slug: string, name: string) =>
      as(partner).correct({ slug, version: await versionOf("entry", foreign.id), ...identity, name });
    const accented = foreign.name.replace("Xylo", "Xylô");
    expect(await rename(foreign.slug, accented)).toEqual({ ok: true, slug: foreign.slug });
    const shown = (await awaiting(scac)).find(({ id }) => id === foreign.id);
    expect(shown?.formerNames).toEqual([foreign.name]);
    const { version = "" } = shown ?? {};
    expect(await as(scac).review({ subject: "entry", id: foreign.id, version })).toEqual({ ok: true });
    expect((await awaiting(scac)).some(({ id }) => id === foreign.id)).toBe(false);
    const slug = `${foreign.slug}-2`;
    await db().registerEntry.update({ where: { organisationId: foreign.id }, data: { slug } });
    const twin = await aPair("SN");
    await db().registerEntry.update({ where: { organisationId: twin.foreign.id }, data: { slug: foreign.slug } });
    expect(await rename(slug, foreign.name)).toEqual({ ok: true, slug });
  });

  test("a French authority is what the official dataset says", async () => {
    const { officer, french } = await aPair();
    const input = { slug: french.slug, version: "0", name: "Autre", ...identity };
    await expect(as(officer).correct(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("years to come, and an end of what lasts, are refused", async () => {
    const pair = await aPair();
    expect(await as(pair.officer).correctCooperation(await cooperationInput(pair, { sinceYear: "2099" }))).toEqual({
      ok: false,
      reason: "future",
    });
    const ended = await cooperationInput(pair, { untilYear: "2001" });
    await expect(as(pair.officer).correctCooperation(ended)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("is for its own people: every other role is refused", async () => {
    const pair = await aPair();
    const input = await cooperationInput(pair);
    await expect(as(null).correctCooperation(input)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const ministry = (roles: ("budgetOfficer" | "callManager")[]) => aPerson({ kind: "ministry", roles });
    const others = [
      ...[await anApplicant(), pair.scac, await anOfficer(), await ministry(["callManager"])],
      ...[await ministry(["budgetOfficer"]), pair.partner],
      await aPerson({ kind: "commune", roles: ["reader"], organisationId: pair.french.id }),
    ];
    for (const actor of others)
      await expect(as(actor).correctCooperation(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(pair.officer).confirm({ slug: "nowhere" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    // Nor does it reach the cooperations of others.
    const other = await aPair();
    const theirs = { ...(await cooperationInput(other)), slug: pair.french.slug };
    await expect(as(pair.officer).correctCooperation(theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the embassy", () => {
  test("corrects with a reason that the people of both ends are told", async () => {
    const pair = await aPair();
    const { officer, partner, scac } = pair;
    await as(officer).correctCooperation(await cooperationInput(pair));
    const input = await cooperationInput(pair, { kind: "agreement" });
    expect(await as(scac).reviewCooperation(input)).toEqual({ ok: false, reason: "reasonMissing" });
    expect(await as(scac).reviewCooperation({ ...input, reason: "Convention de 1998" })).toEqual({ ok: true });
    expect((await awaiting(scac)).some(({ id }) => id === pair.cooperation.id)).toBe(false);
    const [service] = scac.memberships;
    for (const { email } of [officer, partner]) {
      const [mail] = await db().mail.findMany({ where: { template: "register-corrected", recipient: email } });
      expect(mail?.props).toMatchObject({ by: service?.organisationName, words: "Convention de 1998" });
      expect(JSON.stringify(mail?.props)).not.toMatch(/Keller|@/);
    }
    expect(await db().registerReview.findFirst({ where: { subjectId: pair.cooperation.id } })).toMatchObject({
      isConfirmed: false,
      reason: "Convention de 1998",
    });
  });

  test("of another country reads and writes nothing; what changed meanwhile is read first", async () => {
    const pair = await aPair();
    await as(pair.officer).correctCooperation(await cooperationInput(pair));
    const shown = { subject: "cooperation" as const, id: pair.cooperation.id };
    const version = await versionOf("cooperation", pair.cooperation.id);
    const dakar = await anAdviser(["SN"]);
    expect((await awaiting(dakar)).some(({ id }) => id === pair.cooperation.id)).toBe(false);
    await expect(as(dakar).review({ ...shown, version })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(await anOfficer()).review({ ...shown, version })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(dakar).reviewCooperation(await cooperationInput(pair))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await as(pair.officer).correctCooperation(await cooperationInput(pair, { themes: ["youth"] }));
    expect(await as(pair.scac).review({ ...shown, version })).toMatchObject({ ok: false, reason: "changed" });
  });
});

test("an authority adds a cooperation, with one that it describes or one of the register; from abroad with a French one", async () => {
  const { officer, partner, french, scac, foreign } = await aPair();
  const input = { slug: french.slug, region: "", place: "", partnerId: "" as const, kind: "protocol" as const };
  const added = { ...input, country: "ML", sinceYear: "2020", themes: [] };
  expect(await as(officer).addCooperation({ ...added, name: foreign.name })).toMatchObject({ reason: "choose" });
  expect(await as(officer).addCooperation({ ...added, name: foreign.name, partnerId: foreign.id })).toEqual({
    ok: false,
    reason: "known",
  });
  const fresh = await as(officer).addCooperation({ ...added, name: "Commune de Qwertyuiop" });
  expect(fresh).toMatchObject({ ok: true });
  const ours = await db().organisation.findUniqueOrThrow({ where: { id: french.id } });
  expect(
    await db().cooperation.findUniqueOrThrow({ where: { slug: fresh.ok ? fresh.slug : "" } }),
    "its public source names nobody",
  ).toMatchObject({ source: `déclaration : ${ours.name}` });
  expect((await awaiting(scac)).filter(({ isNew, by }) => isNew && by === ours.name).length).toBeGreaterThan(1);
  expect(await as(officer).addCooperation({ ...added, name: "Ailleurs", country: "FR" })).toMatchObject({
    reason: "country",
  });
  const other = await aPair();
  const town = await db().organisation.findUniqueOrThrow({ where: { id: other.french.id } });
  const back = { ...added, slug: foreign.slug, country: "", name: town.name };
  const result = await as(partner).addCooperation(back);
  expect(result.ok || (!result.ok && result.reason === "choose")).toBe(true);
  expect(await as(partner).addCooperation({ ...back, partnerId: town.id })).toMatchObject(
    result.ok ? { reason: "known" } : { ok: true },
  );
});

test("its people say that all is still right; the history tells who did what", async () => {
  const pair = await aPair();
  const { officer, french, cooperation, scac } = pair;
  await as(officer).correctCooperation(await cooperationInput(pair));
  await as(officer).confirm({ slug: french.slug });
  const entry = await db().registerEntry.findUniqueOrThrow({ where: { organisationId: french.id } });
  expect(entry.confirmedAt).not.toBeNull();
  // That is its own word: the embassy has still to read what it corrected.
  expect((await awaiting(scac)).some(({ id }) => id === cooperation.id)).toBe(true);
  const history = await entryHistory(await grantOnEntry("entry.follow", officer, french.slug));
  expect(history.map(({ subject, what, by }) => `${subject} ${what} ${by}`)).toEqual([
    ...["cooperation confirmed Camille Lagarde", "entry confirmed Camille Lagarde"],
    ...["cooperation changed Camille Lagarde", "cooperation added ", "entry added "],
  ]);
  await expect(grantOnEntry("entry.follow", await anApplicant(), french.slug)).rejects.toThrow();
  // The other end, and the embassy, read of which authority, and not of whom.
  const town = await db().organisation.findUniqueOrThrow({ where: { id: french.id } });
  const abroad = await entryHistory(await grantOnEntry("entry.follow", pair.partner, pair.foreign.slug));
  expect(abroad.map(({ by }) => by)).toEqual([town.name, town.name, "", ""]);
  await as(pair.partner).correctCooperation({
    ...(await cooperationInput(pair, { kind: "agreement" })),
    slug: pair.foreign.slug,
  });
  await db().user.update({ where: { id: pair.partner.userId }, data: { name: "" } });
  const [last] = await entryHistory(await grantOnEntry("entry.follow", officer, french.slug));
  expect(last?.by).toBe(pair.foreign.name);
  await db().membership.deleteMany({ where: { userId: pair.partner.userId } });
  const [left] = await entryHistory(await grantOnEntry("entry.follow", officer, french.slug));
  expect(left?.by).toBeNull();
});

test("contacts that are not public never leave", async () => {
  const { officer, french, scac } = await aPair();
  const contact = { name: "Zoé Secret", role: "Chargée de mission", email: "zoe.secret@example.org" };
  const shown = { ...contact, name: "Ali Public", email: "ali.public@example.org", isPublic: true, agrees: true };
  const slug = french.slug;
  await as(officer).keepContact({ slug, ...contact, isPublic: false, agrees: false });
  await as(officer).keepContact({ slug, ...shown });
  expect(JSON.stringify(await publicMarks(slug))).not.toContain("Secret");
  expect((await publicMarks(slug)).contacts).toMatchObject([{ name: "Ali Public" }]);
  const [row] = await db().registerContact.findMany({ where: { email: contact.email } });
  await expect(as(scac).removeContact({ slug, contactId: row?.id ?? "" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(scac).keepContact({ slug, ...shown })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const other = await aPair();
  const elsewhere = { slug: other.french.slug, contactId: row?.id ?? "" };
  await expect(as(other.officer).removeContact(elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as(officer).removeContact({ slug, contactId: row?.id ?? "" });
  expect(await db().registerContact.count({ where: { organisationId: french.id } })).toBe(1);
  // The history forgets nothing, so it never knew them; nor does the journal.
  const journal = await db().journalEntry.findMany({ where: { organisationId: french.id } });
  const changes = await db().registerChange.findMany({ where: { subjectId: french.id } });
  expect(
    JSON.stringify([journal, changes], (_, value) => (typeof value === "bigint" ? `${value}` : value)),
  ).not.toContain("Secret");
});

import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { acceptImport } from "@/server/services/register-import/accept-import";
import { discardImport } from "@/server/services/register-import/discard-import";
import { listImports } from "@/server/services/register-import/list-imports";
import { badLines, importLines, loadImport } from "@/server/services/register-import/load-import";
import { mapColumns } from "@/server/services/register-import/map-columns";
import { purgeImports } from "@/server/services/register-import/purge-imports";
import { stageImport } from "@/server/services/register-import/stage-import";
import { undoImport } from "@/server/services/register-import/undo-import";
import { anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";
import {
  aCallManager,
  accepted,
  anAuthority,
  anEmptyRegister,
  csvOf,
  granted,
  koutiala,
  type Line,
  register,
  staged,
} from "./files";

const manager = await aCallManager();
const alencon = await anAuthority("Alençon", "61001", { siren: "216100016" });
await anAuthority("Saint-Denis", "93066");
await anAuthority("Saint-Denis", "97411");
await anAuthority("Département de l'Orne", "61", { kind: "department" });

const verdicts = async (id: string) =>
  (await importLines(granted(manager), id, undefined, 1)).map(({ verdict, judgement }) =>
    verdict === "error" ? judgement.problems?.map(({ field, reason }) => `${field} ${reason}`).join() : verdict,
  );

beforeEach(anEmptyRegister);

describe("a file of cooperations", () => {
  test("is staged and changes nothing until it is accepted; then all of it does, once", async () => {
    const id = await staged(manager, [
      koutiala,
      { ...koutiala, french: "Département de l’Orne", kind: "Convention", since: "2004" },
    ]);
    expect(await verdicts(id)).toEqual(["new", "new"]);
    expect(await register()).toEqual([]);
    const both = await Promise.all([accepted(manager, id), accepted(manager, id)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const [first, second] = await register();
    expect(first).toMatchObject({
      ...{
        frenchId: alencon.id,
        kind: "twinning",
        status: "active",
        sinceYear: 1961,
        untilYear: null,
        source: "Archives",
      },
      themes: ["health", "waterAndSanitation"],
      foreign: { region: "ml-koutiala", level: "municipality", place: "Koutiala", organisation: { countryCode: "ML" } },
    });
    // Both lines name one authority.
    expect(second?.foreignId).toBe(first?.foreignId);
    expect(second?.slug).toBe("departement-de-l-orne-61-commune-de-koutiala-ml");
    const changes = await db().registerChange.findMany({ where: { batchId: id } });
    expect(changes.map(({ cause, actorName, subject }) => [cause, actorName, subject]).sort()).toEqual([
      ["import", "Inès Marchal", "cooperation"],
      ["import", "Inès Marchal", "cooperation"],
      ["import", "Inès Marchal", "entry"],
      ["import", "Inès Marchal", "entry"],
      ["import", "Inès Marchal", "entry"],
    ]);
    expect(await db().journalEntry.count({ where: { event: "registerImport.accept" } })).toBe(1);
  });

  test("says what changes, before and after, and what does not", async () => {
    await accepted(manager, await staged(manager, [koutiala]));
    const id = await staged(manager, [
      { ...koutiala, kind: "Protocole", themes: "Eau et assainissement; Santé", place: "Koutiala centre" },
    ]);
    const [line] = await importLines(granted(manager), id, "changed", 1);
    expect(line?.judgement.changes).toEqual([
      { field: "kind", before: "twinning", after: "protocol" },
      { field: "place", before: "Koutiala", after: "Koutiala centre" },
    ]);
    expect(await verdicts(await staged(manager, [koutiala]))).toEqual(["unchanged"]);
    // A column that is not there says nothing.
    expect(
      await verdicts(await staged(manager, [{ siren: "216 100 016", partner: "Koutiala, commune de", country: "ML" }])),
    ).toEqual(["kind noKind"]);
    expect(
      await verdicts(await staged(manager, [{ siren: "216 100 016", partner: "commune de koutiala", country: "ml" }])),
    ).toEqual(["unchanged"]);
  });

  test.each<[Partial<Line>, string]>([
    [{ french: "Alencon-sur-Rien" }, "french unknownFrench"],
    [{ french: "Saint-Denis" }, "french ambiguousFrench"],
    [{ french: "" }, "french noFrench"],
    [{ siren: "12" }, "siren badSiren"],
    [{ partner: "" }, "partner noPartner"],
    [{ country: "Malie" }, "country unknownCountry"],
    [{ country: "France" }, "country frenchCountry"],
    [{ kind: "Amitié" }, "kind unknownKind"],
    [{ kind: "" }, "kind noKind"],
    [{ since: "" }, "since noSince"],
    [{ since: "19611" }, "since badYear"],
    [{ until: "1950" }, "until untilBeforeSince"],
    [{ status: "Terminée" }, "until endWithoutYear"],
    [{ status: "Active", until: "1999" }, "until untilWithoutEnd"],
    [{ themes: "Santé, Magie" }, "themes unknownTheme"],
    [{ identifier: "personne" }, "identifier unknownIdentifier"],
    [{ source: "x".repeat(301) }, "source tooLong"],
  ])("refuses a line with %o: %s", async (wrong, expected) => {
    const id = await staged(manager, [{ ...koutiala, ...wrong }]);
    expect(await verdicts(id)).toEqual([expected]);
    expect(await accepted(manager, id)).toEqual({ ok: false, reason: "nothing" });
  });

  test("names the line that another one repeats or contradicts", async () => {
    const id = await staged(manager, [
      koutiala,
      koutiala,
      { ...koutiala, french: "Département de l’Orne", place: "Ailleurs" },
    ]);
    expect(await verdicts(id)).toEqual(["new", "partner sameAsLine", "place contradictsLine"]);
    const [, repeated] = await importLines(granted(manager), id, "error", 1);
    expect(repeated?.judgement.problems?.[0]?.text).toBe("2");
    const { header, chunks } = await badLines(granted(manager), id);
    expect(header).toContain("collectivite_partenaire");
    expect((await chunks.next()).value.map(({ number }: { number: number }) => number)).toEqual([3, 4]);
    expect(await accepted(manager, id)).toMatchObject({ ok: true, counts: { new: 1, error: 2 } });
    expect(await register()).toHaveLength(1);
  });

  test("takes the columns as they are said to be, and wants each once", async () => {
    const bytes = new TextEncoder().encode("Chez nous,Chez eux,Où,Quoi,Quand\nAlençon,Koutiala,Mali,Jumelage,1961\n");
    const result = await stageImport(granted(manager), { name: "à moi.csv", bytes });
    const id = result.ok ? result.id : "";
    expect((await loadImport(granted(manager), id)).lacking).toEqual(["french", "partner", "country"]);
    expect(await mapColumns(granted(manager), id, { french: 0, partner: 1 })).toEqual({
      ok: false,
      reason: "lacking",
      fields: ["country"],
    });
    const mapping = { french: 0, partner: 1, country: 2, kind: 3, since: 4 };
    expect(await mapColumns(granted(manager), id, { ...mapping, place: 4 })).toMatchObject({ reason: "twice" });
    expect(await mapColumns(granted(manager), id, mapping)).toEqual({ ok: true });
    expect(await accepted(manager, id)).toMatchObject({ ok: true });
    expect((await register())[0]).toMatchObject({ kind: "twinning", source: "à moi.csv" });
    expect(await mapColumns(granted(manager), id, mapping)).toEqual({ ok: false, reason: "alreadyAccepted" });
  });

  test("is judged again when the register changed since it was seen: the difference is told, nothing is written", async () => {
    const id = await staged(manager, [koutiala]);
    const { fingerprint } = await loadImport(granted(manager), id);
    await accepted(manager, await staged(manager, [{ ...koutiala, kind: "Protocole" }]));
    expect(await acceptImport(granted(manager), id, fingerprint)).toEqual({ ok: false, reason: "changedSince" });
    expect((await register())[0]?.kind).toBe("protocol");
    const told = await loadImport(granted(manager), id);
    expect(told.lines).toMatchObject({ differing: 1, counts: { changed: 1, new: 0 } });
    expect((await importLines(granted(manager), id, "differing", 1))[0]).toMatchObject({
      seen: "new",
      verdict: "changed",
    });
    expect(await acceptImport(granted(manager), id, told.fingerprint)).toMatchObject({ ok: true });
    expect((await register())[0]?.kind).toBe("twinning");
  });

  test("that is given up leaves nothing, one that was accepted stays", async () => {
    const id = await staged(manager, [koutiala]);
    expect(await discardImport(granted(manager), id)).toEqual({ ok: true });
    expect(await db().importLine.count()).toBe(0);
    const other = await staged(manager, [koutiala]);
    await accepted(manager, other);
    expect(await discardImport(granted(manager), other)).toEqual({ ok: false });
  });

  test("is purged after thirty days, and can still be undone if it was accepted", async () => {
    const [waiting, done, recent] = [
      await staged(manager, [koutiala]),
      await staged(manager, [koutiala]),
      await staged(manager, [koutiala]),
    ];
    await accepted(manager, done);
    const old = new Date(Date.now() - 31 * 86_400_000);
    await db().importBatch.updateMany({ where: { id: { in: [waiting, done] } }, data: { createdAt: old } });
    await db().importBatch.update({ where: { id: done }, data: { acceptedAt: old } });
    expect(await purgeImports()).toBe(2);
    expect((await listImports(granted(manager))).map(({ id }) => id).sort()).toEqual([done, recent].sort());
    expect(await loadImport(granted(manager), done)).toMatchObject({ lines: null, counts: { new: 1 } });
    expect(await undoImport(granted(manager), done)).toEqual({ ok: true, undone: 3, kept: 0 });
    expect(await register()).toEqual([]);
  });

  test("of another kind than a table is refused with its reason", async () => {
    const refusal = async (bytes: Uint8Array) => stageImport(granted(manager), { name: "x", bytes });
    expect(await refusal(new Uint8Array())).toEqual({ ok: false, reason: "empty" });
    expect(await refusal(new TextEncoder().encode("siren;pays\n"))).toEqual({ ok: false, reason: "noLines" });
    expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toEqual({ ok: false, reason: "damaged" });
    expect(await refusal(new Uint8Array([1, 0, 2, 0]))).toEqual({ ok: false, reason: "kindRefused" });
    const many = csvOf(Array.from({ length: 20_001 }, () => ({ french: "a" })));
    expect(await refusal(many)).toEqual({ ok: false, reason: "tooManyLines" });
    expect(await refusal(new Uint8Array(1_000_000).fill(10))).toEqual({ ok: false, reason: "tooManyLines" });
  });
});

describe("who may", () => {
  test("the ministry's call managers and embassies, and nobody else", async () => {
    for (const actor of [await anApplicant(), await anOfficer()]) expect(() => granted(actor)).toThrow(NotAllowed);
    expect(() => granted(manager)).not.toThrow();
  });

  test("an embassy only for its countries, and sees only its own files", async () => {
    const adviser = await anAdviser(["SN"]);
    const id = await staged(adviser, [
      koutiala,
      { ...koutiala, partner: "Commune de Podor", country: "Sénégal", region: "", place: "Podor" },
    ]);
    expect((await importLines(granted(adviser), id, undefined, 1)).map(({ verdict }) => verdict)).toEqual([
      "error",
      "new",
    ]);
    expect((await importLines(granted(adviser), id, "error", 1))[0]?.judgement.problems).toEqual([
      { field: "country", reason: "notYourCountry", text: "ML" },
    ]);
    const other = await anAdviser(["SN"]);
    await expect(loadImport(granted(other), id)).rejects.toThrow(NotFound);
    expect(await listImports(granted(other))).toEqual([]);
    await expect(loadImport(granted(adviser), await staged(manager, [koutiala]))).rejects.toThrow(NotFound);
    expect((await listImports(granted(manager))).length).toBe(2);
    expect(await accepted(adviser, id)).toMatchObject({ ok: true, counts: { new: 1 } });
    expect((await register()).map(({ foreign }) => foreign.organisation.name)).toEqual(["Commune de Podor"]);
  });
});

import { describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { type Line, mergeRows } from "@/server/domain/application/budget-sheet";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { maxWorkbookBytes, writeWorkbook } from "@/server/files/xlsx";
import { exportBudget } from "@/server/services/application/export-budget";
import { readBudget } from "@/server/services/application/read-budget";
import { aDossier } from "@/tests/factories/application";
import { aCall } from "@/tests/factories/call";
import { completeContent } from "@/tests/factories/complete-dossier";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

const years = [2026, 2027, 2028];
const { expenditure, funding } = completeContent(years);

async function aBudget(status: "draft" | "submitted" | "returnedForCompletion" = "draft") {
  const owner = await anApplicant();
  const call = await aCall({ kind: "triennial", firstYear: 2026 });
  const facts = { status, callId: call.id, countries: ["SN"], content: { expenditure, funding } };
  return { owner, dossier: await aDossier({ ...facts, leadOrganisationId: organisationOf(owner) }) };
}

const exported = async (actor: Actor, ref: string, locale: "fr" | "en" = "fr") =>
  exportBudget(await grantOnApplication("application.read", actor, ref), locale);
const read = async (actor: Actor, ref: string, bytes: Uint8Array, locale: "fr" | "en" = "fr") =>
  readBudget(
    await grantOnApplication("application.edit", actor, ref),
    new Blob([new Uint8Array(bytes)]).stream(),
    locale,
  );

const neverMade = (): Line => {
  throw new Error("every line is known");
};

describe("the budget as a file", () => {
  test("is what the dossier holds, and is read back as it was, in either language", async () => {
    const { owner, dossier } = await aBudget();
    for (const [written, understood] of [
      ["fr", "fr"],
      ["fr", "en"],
      ["en", "fr"],
    ] as const) {
      const { fileName, bytes } = await exported(owner, dossier.ref, written);
      expect(fileName).toBe(`budget-${dossier.ref}.xlsx`);
      const result = await read(owner, dossier.ref, bytes, understood);
      if (!result.ok) throw new Error(JSON.stringify(result));
      expect(mergeRows<Line>(expenditure, result.lists.expenditure ?? [], neverMade)).toEqual(expenditure);
      expect(mergeRows<Line>(funding, result.lists.funding ?? [], neverMade)).toEqual(funding);
    }
  });

  test("says where it is spent and whose it is, so that a file made from another list brings both back", async () => {
    const owner = await anApplicant();
    const call = await aCall({ kind: "triennial", firstYear: 2026 });
    const [partner] = completeContent(years).partners;
    if (!partner) throw new Error("a partner");
    const content = {
      partners: [partner, { ...partner, id: "p2" }, { ...partner, id: "p3", name: "" }],
      expenditure: expenditure.map((line) => ({ ...line, country: "ML" })),
      funding: [...funding, ...funding, ...funding].map((line, index) => ({
        ...{ ...line, id: `f${index}` },
        party: ["p1", "p2", "p3", "gone", ""][index] ?? "p1",
      })),
    };
    const facts = { status: "draft", callId: call.id, content } as const;
    const { ref } = await aDossier({ ...facts, leadOrganisationId: organisationOf(owner) });
    const { bytes } = await exported(owner, ref);
    const result = await read(owner, ref, bytes, "en");
    if (!result.ok) throw new Error(JSON.stringify(result));
    let made = 0;
    const makeLine = (): Line => ({ id: `new${made++}`, label: "", amounts: {} });
    const spent = mergeRows<Line>([], result.lists.expenditure ?? [], makeLine);
    expect(spent.map(({ country }) => country)).toEqual(content.expenditure.map(() => "ML"));
    const paid = mergeRows<Line>([], result.lists.funding ?? [], makeLine);
    expect(paid.map(({ party = "" }) => party)).toEqual(content.funding.map(({ party }) => party));
  });

  test("tells every cell that cannot be read, where it stands", async () => {
    const { owner, dossier } = await aBudget();
    const file = await writeWorkbook([
      { name: "Notes", rows: [["Réunion du 3 mars"]] },
      {
        name: "Budget",
        rows: [
          ["Catégorie", "Libellé", 2026],
          ["Travaux", "Forage", "dix"],
          ["Jardin", "", -1],
        ],
      },
    ]);
    expect(await read(owner, dossier.ref, file)).toEqual({
      ok: false,
      reason: "unreadable",
      count: 3,
      problems: [
        { sheet: "Budget", cell: "C2", text: "dix", reason: "notAmount" },
        { sheet: "Budget", cell: "A3", text: "Jardin", reason: "unknownChoice" },
        { sheet: "Budget", cell: "C3", text: "-1", reason: "negative" },
      ],
    });
  });

  test("says why a file is not taken", async () => {
    const { owner, dossier } = await aBudget();
    const table = (name: string) => ({
      name,
      rows: [
        ["Catégorie", "Libellé"],
        ["Travaux", "x"],
      ],
    });
    const reasonFor = async (bytes: Uint8Array) => read(owner, dossier.ref, bytes);
    expect(await reasonFor(new Uint8Array(0))).toEqual({ ok: false, reason: "empty" });
    expect(await reasonFor(new Uint8Array(maxWorkbookBytes + 1))).toEqual({ ok: false, reason: "tooLarge" });
    expect(await reasonFor(new TextEncoder().encode("a,b"))).toEqual({ ok: false, reason: "kindRefused" });
    expect(await reasonFor(await writeWorkbook([{ name: "A", rows: [["x"]] }]))).toEqual({
      ok: false,
      reason: "noTable",
    });
    expect(await reasonFor(await writeWorkbook([table("A"), table("B")]))).toEqual({
      ok: false,
      reason: "twice",
      sheet: "B",
    });
    const rows = [["Catégorie", "Libellé"], ...Array.from({ length: 301 }, () => ["Travaux", "x"])];
    expect(await reasonFor(await writeWorkbook([{ name: "A", rows }]))).toEqual({
      ok: false,
      reason: "tooManyLines",
      sheet: "A",
    });
  });

  test("is read by whoever reads the dossier, and by nobody else", async () => {
    const { owner, dossier: draft } = await aBudget();
    const { owner: other, dossier: filed } = await aBudget("submitted");
    const signatory = await anApplicant({ roles: ["signatory"], organisationId: organisationOf(other) });
    const readers = [other, signatory, await anOfficer(), await aDecisionMaker(), await anAdviser(["SN"])];
    for (const actor of readers) expect((await exported(actor, filed.ref)).bytes.length).toBeGreaterThan(1_000);
    for (const actor of [owner, await anAdviser(["ML"])])
      await expect(exported(actor, filed.ref)).rejects.toBeInstanceOf(NotFound);
    for (const actor of [other, await anOfficer(), await aDecisionMaker(), await anAdviser(["SN"])])
      await expect(exported(actor, draft.ref)).rejects.toBeInstanceOf(NotFound);
  });

  test("is brought back by those who write the dossier, while it may be written", async () => {
    const { owner, dossier } = await aBudget("returnedForCompletion");
    const { bytes } = await exported(owner, dossier.ref);
    expect(await read(owner, dossier.ref, bytes)).toMatchObject({ ok: true });
    const signatory = await anApplicant({ roles: ["signatory"], organisationId: organisationOf(owner) });
    for (const actor of [signatory, await anOfficer(), await aDecisionMaker(), await anAdviser(["SN"])])
      await expect(read(actor, dossier.ref, bytes)).rejects.toBeInstanceOf(NotAllowed);
    for (const actor of [await anApplicant(), await anAdviser(["ML"])])
      await expect(read(actor, dossier.ref, bytes)).rejects.toBeInstanceOf(NotFound);
    const { owner: late, dossier: filed } = await aBudget("submitted");
    expect(await read(late, filed.ref, bytes)).toEqual({ ok: false, reason: "notEditable" });
  });
});

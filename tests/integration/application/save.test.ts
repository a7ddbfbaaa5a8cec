import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { type FieldChange, saveFields } from "@/server/services/application/save";
import { aDossier } from "@/tests/factories/application";
import { aServer } from "@/tests/factories/autosave-world";
import { anApplicant, organisationOf } from "@/tests/factories/user";

async function aDraft() {
  const applicant = await anApplicant();
  const dossier = await aDossier({ status: "draft", leadOrganisationId: organisationOf(applicant) });
  return { applicant, dossier };
}
const save = async (actor: Actor, ref: string, base: number, ...changes: FieldChange[]) =>
  saveFields(await grantOnApplication("application.edit", actor, ref), { changes, base });

describe("saving as one types", () => {
  test("writes the field, the facts that lists read, and says when", async () => {
    const { applicant, dossier } = await aDraft();
    const result = await save(applicant, dossier.ref, 0, { field: "project.title", value: "Santé à Ségou" });
    expect(result).toMatchObject({ ok: true, revision: 1, conflicts: [] });
    const stored = await db().application.findUniqueOrThrow({ where: { id: dossier.id } });
    expect(stored).toMatchObject({ title: "Santé à Ségou", revision: 1 });
    expect(stored.searchText).toContain("sante a segou");
  });

  test("the same value again changes nothing", async () => {
    const { applicant, dossier } = await aDraft();
    await save(applicant, dossier.ref, 0, { field: "project.title", value: "Un titre" });
    expect(await save(applicant, dossier.ref, 1, { field: "project.title", value: "Un titre" })).toMatchObject({
      revision: 1,
    });
  });

  test("two people in different fields: both are kept, also at the same moment", async () => {
    const { applicant, dossier } = await aDraft();
    const colleague = await anApplicant({ organisationId: organisationOf(applicant) });
    const results = await Promise.all([
      save(applicant, dossier.ref, 0, { field: "project.title", value: "Le titre" }),
      save(colleague, dossier.ref, 0, { field: "project.context", value: "Le contexte" }),
    ]);
    expect(results.map((result) => result.ok && result.conflicts)).toEqual([[], []]);
    const { content } = await db().application.findUniqueOrThrow({ where: { id: dossier.id } });
    expect(content).toMatchObject({ project: { title: "Le titre", context: "Le contexte" } });
  });

  test("two people in the same field: the second is given what stands there, nothing is overwritten", async () => {
    const { applicant, dossier } = await aDraft();
    const colleague = await anApplicant({ organisationId: organisationOf(applicant) });
    await save(applicant, dossier.ref, 0, { field: "project.title", value: "De l’une" });
    const second = await save(colleague, dossier.ref, 0, { field: "project.title", value: "De l’autre" });
    expect(second).toMatchObject({ ok: true, conflicts: [{ field: "project.title", value: "De l’une" }] });
    const chosen = await save(colleague, dossier.ref, 1, { field: "project.title", value: "De l’autre" });
    expect(chosen).toMatchObject({ ok: true, conflicts: [] });
    expect((await db().application.findUniqueOrThrow({ where: { id: dossier.id } })).title).toBe("De l’autre");
  });

  test("whoever saves is given what others wrote in other fields, and so never writes over what they have not seen", async () => {
    const { applicant, dossier } = await aDraft();
    const colleague = await anApplicant({ organisationId: organisationOf(applicant) });
    await save(colleague, dossier.ref, 0, { field: "project.title", value: "De l’une" });
    expect(await save(applicant, dossier.ref, 0, { field: "project.context", value: "Le contexte" })).toMatchObject({
      ok: true,
      revision: 2,
      conflicts: [],
      newer: [{ field: "project.title", value: "De l’une" }],
    });
    expect(await save(applicant, dossier.ref, 2, { field: "project.places", value: "Kita" })).toMatchObject({
      newer: [],
    });
  });

  test("a submitted dossier is not written", async () => {
    const applicant = await anApplicant();
    const dossier = await aDossier({ leadOrganisationId: organisationOf(applicant) });
    expect(await save(applicant, dossier.ref, 0, { field: "project.title", value: "x" })).toEqual({
      ok: false,
      reason: "notEditable",
    });
  });
});

test("keeps and refuses the very same as the model that the properties of autosave are proved on", async () => {
  const fields = ["project.title", "project.context", "project.places"] as const;
  const edits = fc.array(
    fc.record({
      changes: fc.uniqueArray(
        fc.record({ field: fc.constantFrom(...fields), value: fc.constantFrom("un", "deux", "") }),
        {
          minLength: 1,
          selector: ({ field }) => field,
        },
      ),
      // How many revisions ago the page last heard of the dossier.
      behind: fc.constantFrom(0, 0, 1, 2, 5),
    }),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(edits, async (given) => {
      const { applicant, dossier } = await aDraft();
      const model = aServer();
      const stored = async () => {
        const { content, revision } = await db().application.findUniqueOrThrow({ where: { id: dossier.id } });
        const { project } = content as { project: Record<string, unknown> };
        return { revision, values: fields.map((field) => project[field.slice("project.".length)]) };
      };
      const first = await stored();
      for (const [index, field] of fields.entries()) model.values.set(field, first.values[index]);
      for (const { changes, behind } of given) {
        const base = Math.max(0, model.revision - behind);
        const expected = model.save(structuredClone(changes), base, new Set());
        const found = await save(applicant, dossier.ref, base, ...changes);
        expect(told(found)).toEqual(told(expected));
      }
      expect(await stored()).toEqual({
        revision: model.revision,
        values: fields.map((field) => model.values.get(field)),
      });
    }),
    { numRuns: 30 },
  );
});

interface Told {
  field: string;
  value?: unknown;
}
/** What a save answers of the fields, whichever of the two answers. */
function told(answer: { ok: boolean; revision?: number; conflicts?: Told[]; newer?: Told[] }) {
  const listed = (list: Told[] = []) => list.map(({ field, value }) => `${field}: ${value}`).sort();
  return { ok: answer.ok, revision: answer.revision, conflicts: listed(answer.conflicts), newer: listed(answer.newer) };
}

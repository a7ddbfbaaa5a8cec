import { describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { type FieldChange, saveFields } from "@/server/services/application/save";
import { aDossier } from "@/tests/factories/application";
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

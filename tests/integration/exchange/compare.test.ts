import { describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { compareVersions } from "@/server/services/application/compare-versions";
import { listApplications, visibleTo } from "@/server/services/application/list";
import { saveFields } from "@/server/services/application/save";
import { submit } from "@/server/services/application/submit";
import { aDossier } from "@/tests/factories/application";
import { completeContent } from "@/tests/factories/complete-dossier";
import { anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";
import { aVersion, storedContent } from "@/tests/factories/version";

/** A dossier sent back after its first version, in which its authority has written since. */
async function returned() {
  const applicant = await anApplicant();
  const content = completeContent([2026, 2027, 2028]);
  const dossier = await aDossier({
    status: "returnedForCompletion",
    leadOrganisationId: organisationOf(applicant),
    content,
    title: content.project.title,
  });
  await aVersion(dossier.id);
  const partners = [...content.partners, { ...content.partners[0], id: "p2", country: "SN", name: "Podor" }];
  await saveFields(await grantOnApplication("application.edit", applicant, dossier.ref), {
    base: 0,
    changes: [
      { field: "project.results", value: "Quatre bornes fontaines." },
      { field: "partners", value: partners },
    ],
  });
  return { applicant, dossier };
}
const read = (actor: Actor, ref: string) => grantOnApplication("application.read", actor, ref);

describe("what is written after a return", () => {
  test("is compared with the submitted version by its authority", async () => {
    const { applicant, dossier } = await returned();
    expect(await compareVersions(await read(applicant, dossier.ref), {})).toMatchObject({
      from: 1,
      to: "unsubmitted",
      changes: [
        { field: "project.results", kind: "words" },
        { field: "partners", kind: "rows", rows: [{ kind: "added" }] },
      ],
    });
  });

  test("does not exist for the ministry and the embassy, in any list, gate or comparison", async () => {
    const { dossier } = await returned();
    for (const actor of [await anOfficer(), await anAdviser(["ML"])]) {
      const granted = await read(actor, dossier.ref);
      expect(granted.application.content.project.results).toBe("Trois bornes fontaines.");
      expect(await compareVersions(granted, {})).toBe("single");
      expect(await compareVersions(granted, { from: 1, to: "unsubmitted" })).toBe("single");
    }
    // An embassy of a country that is only written about learns nothing.
    const other = await anAdviser(["SN"]);
    await expect(read(other, dossier.ref)).rejects.toThrow();
    expect((await listApplications(visibleTo(other), { text: "yelimane" })).total).toBe(0);
  });

  test("becomes everybody's with the next submission, and the facts of lists with it", async () => {
    const { applicant, dossier } = await returned();
    await submit(await grantOnApplication("application.submit", applicant, dossier.ref), crypto.randomUUID());
    const stored = await db().application.findUniqueOrThrow({ where: { id: dossier.id } });
    expect(stored).toMatchObject({ status: "submitted", countries: ["ML", "SN"] });
    expect(stored.searchText).toContain("podor");
    const compared = await compareVersions(await read(await anOfficer(), dossier.ref), {});
    expect(compared).toMatchObject({ from: 1, to: 2, unsubmitted: null });
  });
});

test("a version that is not there is not found, and one version alone has nothing to be compared with", async () => {
  const applicant = await anApplicant();
  const dossier = await aDossier({ leadOrganisationId: organisationOf(applicant) });
  expect(await compareVersions(await read(applicant, dossier.ref), {})).toBe("single");
  await aVersion(dossier.id);
  const content = await storedContent(dossier.id);
  await aVersion(dossier.id, { ...content, project: { ...content.project, title: "Un autre titre" } });
  const granted = await read(applicant, dossier.ref);
  expect(await compareVersions(granted, {})).toMatchObject({ from: 1, to: 2, changes: [{ field: "project.title" }] });
  expect(await compareVersions(granted, { from: 2, to: 1 })).toMatchObject({ from: 2, to: 1 });
  expect(await compareVersions(granted, { from: 1, to: 7 })).toBeNull();
  expect(await compareVersions(granted, { from: Number.NaN })).toBeNull();
  expect(await compareVersions(granted, { to: "unsubmitted" })).toBeNull();
});

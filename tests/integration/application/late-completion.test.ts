import { expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { applicationContent } from "@/server/domain/application/content";
import { advance } from "@/server/services/application/advance";
import { extendCompletion, takeUp } from "@/server/services/application/late-completion";
import { sendBack } from "@/server/services/application/review";
import { aDossier } from "@/tests/factories/application";
import { days } from "@/tests/factories/call";
import { anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

const officer = await anOfficer();
const reviewed = (ref: string) => grantOnApplication("application.review", officer, ref);

/** A dossier that was submitted once, sent back until `dueAt`, and changed since by its authority. */
async function returned(dueAt: Date | null) {
  const applicant = await anApplicant();
  const dossier = await aDossier({ leadOrganisationId: organisationOf(applicant), title: "Eau potable à Kayes" });
  const file = (fileName: string, removedAt: Date | null) =>
    db().attachment.create({
      data: {
        ...{
          applicationId: dossier.id,
          kind: "councilResolution",
          fileName,
          mediaType: "application/pdf",
          sizeBytes: 10,
        },
        ...{ removedAt, uploadedById: applicant.userId, storageKey: `${dossier.id}/${fileName}`, sha256: "" },
      },
    });
  const submitted = await file("deposee.pdf", new Date());
  await file("ajoutee.pdf", null);
  await db().applicationVersion.create({
    data: {
      ...{ applicationId: dossier.id, number: 1, content: dossier.content ?? {}, attachmentIds: [submitted.id] },
      ...{ idempotencyKey: crypto.randomUUID(), submittedById: applicant.userId },
    },
  });
  const before = applicationContent.parse(dossier.content);
  const content = { ...before, project: { ...before.project, title: "Autre titre" } };
  await db().application.update({
    where: { id: dossier.id },
    data: { status: "returnedForCompletion", completionDueAt: dueAt, title: "Autre titre", content },
  });
  return { ...dossier, applicant };
}
const read = (id: string) => db().application.findUniqueOrThrow({ where: { id } });
const mailsOf = async (id: string) =>
  (await db().mail.findMany({ where: { applicationId: id } })).map(({ template }) => template);

test("a dossier is not sent back until a day that is past", async () => {
  const { id, ref } = await aDossier();
  const message = "Joignez la délibération.";
  expect(await sendBack(await reviewed(ref), { message, corrections: [], dueAt: days(-1) })).toEqual({
    ok: false,
    reason: "dueDatePast",
  });
  expect((await read(id)).status).toBe("submitted");
  expect(await sendBack(await reviewed(ref), { message, corrections: [], dueAt: days(1) })).toMatchObject({ ok: true });
});

test("the date of a completion is put off, never brought forward; its authority hears of it and may file again", async () => {
  const { id, ref, applicant, statusSince } = await returned(days(-1));
  const granted = await reviewed(ref);
  for (const dueAt of [days(-0.5), days(-2)])
    expect(await extendCompletion(granted, { note: "", dueAt })).toEqual({ ok: false, reason: "dueDatePast" });
  const results = await Promise.all(
    [days(10), days(12)].map((dueAt) => extendCompletion(granted, { note: "", dueAt })),
  );
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const after = await read(id);
  expect(after.status).toBe("returnedForCompletion");
  expect(after.statusSince).toEqual(statusSince);
  expect(after.completionDueAt?.getTime()).toBeGreaterThan(Date.now());
  expect(await mailsOf(id)).toEqual(["completion-extended"]);
  const { application } = await grantOnApplication("application.submit", applicant, ref);
  expect(application.completionDueAt).toEqual(after.completionDueAt);
});

test("a completion that did not come is taken up as it was last submitted, attachments included", async () => {
  const { id, ref } = await returned(days(-1));
  await expect(takeUp(await reviewed(ref), "  ")).rejects.toThrow("a reason is needed");
  expect(await takeUp(await reviewed(ref), "Le complément n’est pas venu.")).toMatchObject({ ok: true });
  expect(await read(id)).toMatchObject({
    ...{ status: "submitted", title: "Eau potable à Kayes", completionDueAt: null },
    content: { project: { title: "Eau potable à Kayes" } },
  });
  const attached = await db().attachment.findMany({ where: { applicationId: id, removedAt: null } });
  expect(attached.map(({ fileName }) => fileName)).toEqual(["deposee.pdf"]);
  expect(await mailsOf(id)).toEqual(["taken-up"]);
});

test("a completion is not taken out of its authority's hands before its date", async () => {
  const { id, ref } = await returned(days(1));
  const reason = "Le complément n’est pas venu.";
  expect(await takeUp(await reviewed(ref), reason)).toEqual({ ok: false, reason: "notPossible" });
  const ineligible = { event: "declareIneligible", words: reason } as const;
  expect(await advance(await reviewed(ref), ineligible)).toEqual({ ok: false, reason: "notPossible" });
  await db().application.update({ where: { id }, data: { completionDueAt: days(-1) } });
  expect(await advance(await reviewed(ref), ineligible)).toMatchObject({ ok: true });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { CopiedSection } from "@/server/domain/application/copy";
import { copiedSections } from "@/server/domain/application/copy";
import type { ApplicationStatus } from "@/server/domain/application/status";
import type { Actor } from "@/server/domain/user/actor";
import { copiableApplications, copyOf } from "@/server/services/application/duplicate";
import { findingsOf } from "@/server/services/application/submit";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { completeContent } from "@/tests/factories/complete-dossier";
import { anAdviser, anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";

const as = (actor: Actor) => createCallerFactory(appRouter)({ actor: async () => actor }).application;

const openCall = (over: Parameters<typeof aCall>[0] = {}) =>
  aCall({ opensAt: days(-5), closesAt: days(25), opinionsDueAt: days(60), firstYear: 2029, ...over });

async function anEarlierDossier(status: ApplicationStatus = "closed") {
  const applicant = await anApplicant();
  const content = completeContent([2026, 2027, 2028]);
  const dossier = await aDossier({ status, leadOrganisationId: organisationOf(applicant), content });
  return { applicant, dossier };
}

async function duplicated(
  actor: Actor,
  source: string,
  callSlug: string,
  more: { sections?: readonly CopiedSection[]; organisationId?: string; key?: string } = {},
) {
  const { sections = copiedSections, organisationId = organisationOf(actor), key = randomUUID() } = more;
  return as(actor).duplicate({ organisationId, callSlug, key, source, sections: [...sections] });
}

describe("a dossier begun from an earlier one", () => {
  test.each(["draft", "rejected", "closed", "withdrawn"] as const)(
    "takes over one that is %s, years and all",
    async (status) => {
      const { applicant, dossier } = await anEarlierDossier(status);
      const call = await openCall();
      const result = await duplicated(applicant, dossier.ref, call.slug);
      if (!result.ok) throw new Error(result.reason);
      const granted = await grantOnApplication("application.edit", applicant, result.ref);
      expect(granted.application).toMatchObject({ status: "draft", number: null, submittedAt: null, attachments: [] });
      expect(granted.application.content).toEqual(completeContent([2029, 2030, 2031]));
      expect(granted.application.requestedCents).toBe(1_500_000);
      expect(await copyOf(granted)).toEqual({
        from: dossier.number ?? dossier.ref,
        leftOutYears: [],
        leftOutAnswers: [],
      });
      const before = await db().application.findUniqueOrThrow({ where: { id: dossier.id } });
      expect(before).toMatchObject({ status, content: completeContent([2026, 2027, 2028]) });
    },
  );

  test("has the sections chosen, and oneself as contact when that section is left", async () => {
    const { applicant, dossier } = await anEarlierDossier();
    const call = await openCall();
    const result = await duplicated(applicant, dossier.ref, call.slug, { sections: ["partners"] });
    if (!result.ok) throw new Error(result.reason);
    const { content } = (await grantOnApplication("application.edit", applicant, result.ref)).application;
    expect(content.partners).toHaveLength(1);
    expect(content.project.title).toBe("");
    expect(content.lead).toMatchObject({ contactEmail: applicant.email, signatoryName: "" });
  });

  test("is told on arrival what the new rules do not admit, and which years were left out", async () => {
    const { applicant, dossier } = await anEarlierDossier();
    const rules = { duration: { max: 18 }, attachments: [{ kind: "councilResolution", leadKinds: [] }] };
    const call = await openCall({ kind: "annual", countries: ["SN"], themes: ["education"], rules });
    const result = await duplicated(applicant, dossier.ref, call.slug);
    if (!result.ok) throw new Error(result.reason);
    const granted = await grantOnApplication("application.edit", applicant, result.ref);
    expect(
      findingsOf(granted.application)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["attachmentMissing", "countryNotInCall", "durationMax", "themeNotInCall"]);
    expect(await copyOf(granted)).toMatchObject({ leftOutYears: [2027, 2028] });
  });

  test("is begun once, however often it is asked for with one key", async () => {
    const { applicant, dossier } = await anEarlierDossier();
    const call = await openCall();
    const key = randomUUID();
    const first = await duplicated(applicant, dossier.ref, call.slug, { key });
    expect(await duplicated(applicant, dossier.ref, call.slug, { key })).toEqual(first);
    expect(await db().application.count({ where: { callId: call.id } })).toBe(1);
  });

  test("begins in no call that is not open", async () => {
    const { applicant, dossier } = await anEarlierDossier();
    const closed = await aCall();
    expect(await duplicated(applicant, dossier.ref, closed.slug)).toEqual({ ok: false, reason: "callNotOpen" });
  });
});

describe("whose dossiers one may begin from", () => {
  test("a stranger's does not exist, and for another's authority nothing is begun", async () => {
    const { applicant, dossier } = await anEarlierDossier();
    const [stranger, call] = [await anApplicant(), await openCall()];
    await expect(duplicated(stranger, dossier.ref, call.slug)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const organisationId = organisationOf(stranger);
    await expect(duplicated(applicant, dossier.ref, call.slug, { organisationId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const signatory = await aPerson({
      kind: "commune",
      roles: ["signatory"],
      organisationId: organisationOf(applicant),
    });
    await expect(duplicated(signatory, dossier.ref, call.slug)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("who sees a dossier by their office may not take it for their town", async () => {
    const { dossier } = await anEarlierDossier();
    const [town, officer, call] = [await anApplicant(), await anOfficer(), await openCall()];
    const both: Actor = { ...town, memberships: [...town.memberships, ...officer.memberships] };
    await expect(duplicated(both, dossier.ref, call.slug)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("the list offers one's own, and nobody else's", async () => {
    const { applicant, dossier } = await anEarlierDossier();
    await anEarlierDossier();
    expect((await copiableApplications(applicant)).map(({ ref }) => ref)).toEqual([dossier.ref]);
    expect(await copiableApplications(await anAdviser(["ML"]))).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnApplication, grantOnOrganisation, grantPlainly } from "@/server/auth/grants";
import { availableEvents } from "@/server/domain/application/lifecycle";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { allApplications } from "@/server/services/application/export-list";
import { ledBy, listApplications, visibleTo } from "@/server/services/application/list";
import { aDossier } from "@/tests/factories/application";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";

const caller = createCallerFactory(appRouter);
const as = (actor: Actor | null) => caller({ actor: async () => actor });

describe("every procedure", () => {
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { permission?: string } } }>,
  );
  test.each(procedures)("%s declares its permission", (_name, procedure) => {
    expect(procedure._def.meta?.permission).toBeTruthy();
  });
  const guarded = procedures
    .filter(([, procedure]) => procedure._def.meta?.permission !== "public")
    .map(([name]) => name);
  test.each(guarded)("%s answers nobody who is not signed in", async (name) => {
    const [noun = "", verb = ""] = name.split(".");
    const call = (as(null) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[noun]?.[
      verb
    ];
    const input = { ref: "D-X", slug: "x", organisationId: crypto.randomUUID() };
    await expect(call?.(input)).rejects.toMatchObject({ code: expect.stringMatching(/UNAUTHORIZED|BAD_REQUEST/) });
  });
});

describe("a dossier that one may not see", () => {
  test("is as if it did not exist: in the gate, in lists, in counts, in exports and in the API", async () => {
    const owner = await anApplicant();
    const draft = await aDossier({ status: "draft", leadOrganisationId: organisationOf(owner), countries: ["SN"] });
    const filed = await aDossier({ status: "submitted", leadOrganisationId: organisationOf(owner), countries: ["SN"] });
    const strangers = { applicant: await anApplicant(), adviserOfMali: await anAdviser(["ML"]) };
    const insiders = { officer: await anOfficer(), adviser: await anAdviser(["SN"]) };

    const exported = async (actor: Actor) => {
      const refs: string[] = [];
      for await (const chunk of allApplications(visibleTo(actor), {})) refs.push(...chunk.map(({ ref }) => ref));
      return refs;
    };
    for (const actor of Object.values(strangers)) {
      for (const { ref } of [draft, filed]) {
        await expect(grantOnApplication("application.read", actor, ref)).rejects.toBeInstanceOf(NotFound);
        await expect(as(actor).application.accept({ ref })).rejects.toMatchObject({ code: "NOT_FOUND" });
        expect(await exported(actor)).not.toContain(ref);
      }
      const { total, rows } = await listApplications(visibleTo(actor), { text: filed.ref });
      expect({ total, rows }).toEqual({ total: 0, rows: [] });
    }
    for (const actor of Object.values(insiders)) {
      await expect(grantOnApplication("application.read", actor, draft.ref)).rejects.toBeInstanceOf(NotFound);
      expect((await grantOnApplication("application.read", actor, filed.ref)).application.ref).toBe(filed.ref);
      const refs = await exported(actor);
      expect([refs.includes(filed.ref), refs.includes(draft.ref)]).toEqual([true, false]);
    }
    await expect(grantOnApplication("application.read", owner, "D-NOTHING")).rejects.toBeInstanceOf(NotFound);
  });

  test("seeing is not acting: those who only read are refused by name", async () => {
    const owner = await anApplicant();
    const filed = await aDossier({ leadOrganisationId: organisationOf(owner) });
    await expect(grantOnApplication("application.review", owner, filed.ref)).rejects.toBeInstanceOf(NotAllowed);
    await expect(grantOnApplication("application.edit", await anOfficer(), filed.ref)).rejects.toBeInstanceOf(
      NotAllowed,
    );
    await expect(grantOnApplication("application.review", await aDecisionMaker(), filed.ref)).rejects.toBeInstanceOf(
      NotAllowed,
    );
    await expect(as(await anAdviser(["ML"])).application.accept({ ref: filed.ref })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

test("who only reads in an authority reads its dossiers, drafts included, and changes nothing", async () => {
  const owner = await anApplicant();
  const organisationId = organisationOf(owner);
  const reader = await aPerson({ kind: "commune", roles: ["reader"], organisationId });
  const draft = await aDossier({ status: "draft", leadOrganisationId: organisationId });
  expect(grantPlainly("applicantSpace.open", reader)).toBeDefined();
  const { rows } = await listApplications(ledBy(reader), {});
  expect(rows.map(({ ref }) => ref)).toContain(draft.ref);
  expect((await grantOnApplication("application.read", reader, draft.ref)).application.ref).toBe(draft.ref);
  for (const permission of ["application.edit", "application.submit", "application.withdraw"] as const)
    await expect(grantOnApplication(permission, reader, draft.ref)).rejects.toBeInstanceOf(NotAllowed);
  await expect(grantOnOrganisation("application.create", reader, organisationId)).rejects.toBeInstanceOf(NotAllowed);
  expect(availableEvents(await applicationFacts(reader, draft.ref), reader, new Date())).toEqual([]);
  expect(() => grantPlainly("claim.answer", reader)).toThrow(NotAllowed);
});

const applicationFacts = async (actor: Actor, ref: string) =>
  (await grantOnApplication("application.read", actor, ref)).application;

import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { opinionRouter } from "@/server/api/opinion/router";
import { createCallerFactory } from "@/server/api/trpc";
import { emptyDraft } from "@/server/domain/opinion/schema";
import type { Actor } from "@/server/domain/user/actor";
import { aDossier } from "@/tests/factories/application";
import { anOpinion, anOpinionRequest } from "@/tests/factories/opinion";
import { anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

const callerOf = (actor: Actor | null) => createCallerFactory(opinionRouter)({ actor: async () => actor });
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "OK",
    (error: unknown) => (error instanceof TRPCError ? error.code : String(error)),
  );

const lead = await anApplicant();
const dossier = await aDossier({ status: "underOpinion", leadOrganisationId: organisationOf(lead) });
await anOpinionRequest(dossier.id, "ML");
const issue = { ref: dossier.ref, country: "ML", opinion: anOpinion(), lastVersion: 0 };
const save = { ref: dossier.ref, country: "ML", draft: emptyDraft, lastVersion: 0, base: null };

test.each([
  ["nobody signed in", "UNAUTHORIZED", null],
  ["its authority", "FORBIDDEN", lead],
  ["an officer", "FORBIDDEN", await anOfficer()],
  ["an adviser of another country", "NOT_FOUND", await anAdviser(["TG"])],
  ["another authority", "NOT_FOUND", await anApplicant()],
])("%s: %s", async (_, code, actor) => {
  expect(await codeOf(callerOf(actor).issue(issue))).toBe(code);
  expect(await codeOf(callerOf(actor).saveDraft(save))).toBe(code);
});

test("an adviser saves, then issues", async () => {
  const caller = callerOf(await anAdviser(["ML"]));
  const saved = await caller.saveDraft(save);
  if (!saved.ok) throw new Error(saved.reason);
  const again = { ...save, draft: { ...emptyDraft, text: "Partenaire" }, base: saved.savedAt.toISOString() };
  expect(await caller.saveDraft(again)).toMatchObject({ ok: true });
  expect(await codeOf(caller.issue({ ...issue, opinion: { ...anOpinion(), text: "Trop court." } }))).toBe(
    "BAD_REQUEST",
  );
  expect(await codeOf(caller.issue({ ...issue, opinion: { ...anOpinion(), verdict: null } }))).toBe("BAD_REQUEST");
  expect(await caller.issue(issue)).toMatchObject({ ok: true, version: 1 });
});

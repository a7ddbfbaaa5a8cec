import { describe, expect, test } from "vitest";
import { decisionRouter } from "@/server/api/decision/router";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnApplication, grantOnCall, grantPlainly } from "@/server/auth/grants";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { journalOf, mailsOf as mailsShown } from "@/server/services/application/follow";
import { decisionOf } from "@/server/services/decision/decision-of";
import { listCallsToDecide } from "@/server/services/decision/list-calls";
import { aDossierAsking, aFundedCall, anAward, aRefusal, perYear } from "@/tests/factories/decision";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";
import { records, statusOf } from "./acts";

const decisionMaker = await aDecisionMaker();
const officer = await anOfficer();
const budgetOfficer = await aPerson({ kind: "ministry", roles: ["budgetOfficer"] });
const adviser = await anAdviser(["ML"]);
const otherAdviser = await anAdviser(["SN"]);
const applicant = await anApplicant();
const stranger = await anApplicant();

const call = await aFundedCall([10_000_000, 10_000_000, 10_000_000]);
const dossier = await aDossierAsking({ callId: call.id, leadOrganisationId: organisationOf(applicant) });
await records(decisionMaker, dossier.ref, anAward([1_000_000, 0, 0], { reason: "Bravo." }));

const as = (actor: Actor | null) => createCallerFactory(decisionRouter)({ actor: async () => actor });

describe("only the decision-maker decides, clears and notifies", () => {
  const { ref } = dossier;
  test.each([
    ["nobody signed in", null, "UNAUTHORIZED", "UNAUTHORIZED"],
    ["an officer", officer, "FORBIDDEN", "FORBIDDEN"],
    ["a budget officer", budgetOfficer, "FORBIDDEN", "FORBIDDEN"],
    ["the embassy", adviser, "FORBIDDEN", "FORBIDDEN"],
    ["the embassy of another country", otherAdviser, "NOT_FOUND", "FORBIDDEN"],
    ["the applicant", applicant, "FORBIDDEN", "FORBIDDEN"],
    ["another applicant", stranger, "NOT_FOUND", "FORBIDDEN"],
  ])("%s does not", async (_, actor, onDossier, onCall) => {
    const caller = as(actor);
    const award = { amounts: perYear([1]), overrideReason: "" };
    await expect(
      caller.record({ ref, decision: aRefusal(), expectedRevision: 1, atOnce: false }),
    ).rejects.toMatchObject({ code: onDossier });
    await expect(caller.clear({ ref, expectedRevision: 1 })).rejects.toMatchObject({ code: onDossier });
    await expect(caller.awardFromWaitlist({ ref, award })).rejects.toMatchObject({ code: onDossier });
    await expect(caller.notifyResults({ slug: call.slug, fingerprint: "", leftUndecided: [] })).rejects.toMatchObject({
      code: onCall,
    });
    expect(await statusOf(dossier.id)).toBe("underReview");
  });

  test("the decision-maker does, through the same procedures", async () => {
    const { id, ref } = await aDossierAsking({ callId: (await aFundedCall([5_000_000])).id });
    const caller = as(decisionMaker);
    const decision = anAward([1_000_000]);
    expect(await caller.record({ ref, decision, expectedRevision: 0, atOnce: false })).toMatchObject({
      ok: true,
      revision: 1,
    });
    expect(await caller.clear({ ref, expectedRevision: 1 })).toEqual({ ok: true, revision: 2 });
    expect(await statusOf(id)).toBe("underReview");
  });

  test("a refusal without its reason is an error of that field", async () => {
    const decision = aRefusal({ reason: " " });
    await expect(as(decisionMaker).record({ ref, decision, expectedRevision: 1, atOnce: false })).rejects.toMatchObject(
      { code: "BAD_REQUEST" },
    );
  });
});

describe("a prepared decision shows inside the ministry and nowhere else", () => {
  const viewOf = async (actor: Actor) => decisionOf(await grantOnApplication("application.read", actor, dossier.ref));

  test("the decision-maker and the officers see it; only the first one may change it", async () => {
    expect(await viewOf(decisionMaker)).toMatchObject({ prepared: { outcome: "awarded" }, decides: true, revision: 1 });
    expect(await viewOf(officer)).toMatchObject({ prepared: { outcome: "awarded" }, decides: false });
    expect(await viewOf(budgetOfficer)).toMatchObject({ decides: false });
  });

  test("neither the applicant nor the embassy does: panel, board, journal, mails", async () => {
    for (const actor of [applicant, adviser]) {
      expect(await viewOf(actor)).toBeNull();
      await expect(grantOnCall("call.followDecisions", actor, call.slug)).rejects.toThrow(NotAllowed);
      expect(() => grantPlainly("reviewSpace.open", actor)).toThrow(NotAllowed);
    }
    const read = await grantOnApplication("application.read", applicant, dossier.ref);
    expect(JSON.stringify([await journalOf(read), await mailsShown(read), read.application])).not.toMatch(
      /Bravo|decision\./,
    );
    await expect(grantOnApplication("application.read", stranger, dossier.ref)).rejects.toThrow(NotFound);
  });
});

test("the calls to decide are counted by what is left to do", async () => {
  const counted = await aFundedCall([10_000_000, 5_000_000]);
  const [one] = await Promise.all(
    (["underReview", "shortlisted", "underOpinion", "draft", "ineligible"] as const).map((status) =>
      aDossierAsking({ callId: counted.id, status }),
    ),
  );
  await records(decisionMaker, one?.ref ?? "", aRefusal());
  const calls = await listCallsToDecide(grantPlainly("reviewSpace.open", officer));
  expect(calls.find(({ slug }) => slug === counted.slug)).toMatchObject({
    submitted: 4,
    toDecide: 1,
    prepared: 1,
    notReady: 1,
    awarded: 0,
    envelopeCents: 15_000_000,
    resultsNotifiedAt: null,
  });
});

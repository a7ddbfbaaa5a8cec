import { expect, test } from "vitest";
import { organisationRouter } from "@/server/api/organisation/router";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import {
  aDecisionMaker,
  anAdviser,
  anApplicant,
  anOfficer,
  anOrganisation,
  organisationOf,
} from "@/tests/factories/user";
import { newPerson } from "./people";

const as = (actor: Actor | null) => createCallerFactory(organisationRouter)({ actor: async () => actor });

test("a person finds an authority, asks to join it, and a member accepts", async () => {
  const member = await anApplicant({ name: "Trifouilly-les-Oies" });
  const newcomer = await newPerson();
  const [hit] = await as(newcomer).search({ query: "trifouilly" });
  expect(hit?.id).toBe(organisationOf(member));

  const claim = await as(newcomer).claim({ organisationId: hit?.id ?? "", message: "Chargée de mission" });
  if (!claim.ok) throw new Error(claim.reason);
  const answer = { claimId: claim.claimId, accept: true as const, roles: ["applicant" as const] };
  await expect(as(newcomer).answerClaim(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await as(member).answerClaim(answer)).toEqual({ ok: true });
  expect(await as(await anOfficer()).answerClaim(answer)).toMatchObject({ ok: false, reason: "alreadyAnswered" });
  expect(await db().membership.count({ where: { userId: newcomer.userId, roles: { has: "applicant" } } })).toBe(1);
});

test("nobody signed in does neither; who answers for another authority finds no such claim", async () => {
  const { id: organisationId } = await anOrganisation({ kind: "commune", name: "Sarlat" });
  await expect(as(null).search({ query: "sarlat" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(as(null).claim({ organisationId, message: "" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  const claim = await as(await newPerson()).claim({ organisationId, message: "" });
  if (!claim.ok) throw new Error(claim.reason);
  const refusal = { claimId: claim.claimId, accept: false as const };
  await expect(as(null).answerClaim(refusal)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(as(await aDecisionMaker()).answerClaim(refusal)).rejects.toMatchObject({ code: "FORBIDDEN" });
  // An embassy answers for the authorities of its country, and for no French one.
  await expect(as(await anAdviser(["ML"])).answerClaim(refusal)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as(await anApplicant()).answerClaim(refusal)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

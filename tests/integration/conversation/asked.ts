import { randomUUID } from "node:crypto";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import type { Actor } from "@/server/domain/user/actor";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";

/** The people of these tests: those of an authority and of an embassy, and those whom it does not concern. */
const caller = createCallerFactory(appRouter);
export const as = (actor: Actor) => caller({ actor: async () => actor });

export const lead = await anApplicant({ name: "Ville de Redon" });
export const colleague = await anApplicant({ organisationId: organisationOf(lead), person: "Luc Hamon" });
export const adviser = await anAdviser(["ML"], { name: "SCAC de Bamako" });
export const sameCountry = await anAdviser(["ML"], { name: "Consulat à Gao" });
export const officer = await anOfficer();
const manager = await aPerson({ kind: "ministry", roles: ["callManager"], organisationId: organisationOf(officer) });
const ministry = [officer, manager, await aDecisionMaker({ organisationId: organisationOf(officer) })];
export const strangers = [...ministry, sameCountry, await anApplicant(), await anAdviser(["TG"])];

export const openCall = () => aCall({ closesAt: days(20), opinionsDueAt: days(40), countries: ["ML", "SN"] });
export const message = (body: string, key = randomUUID()) => ({ key, body });

/** Advice asked about a draft, in a call of its own. */
export async function asked(body = "Notre partenaire est-il connu ?", by = lead) {
  const call = await openCall();
  const draft = await aDossier({
    status: "draft",
    callId: call.id,
    leadOrganisationId: organisationOf(lead),
    title: "Puits de Kita",
  });
  const ask = { callSlug: call.slug, embassyId: organisationOf(adviser), organisationId: organisationOf(by) };
  const answer = await as(by).advice.ask({ ...ask, draft: draft.ref, message: message(body) });
  if (!answer.ok) throw new Error(answer.reason);
  return { call, draft, ask, adviceId: answer.adviceId };
}

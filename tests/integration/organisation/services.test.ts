import { describe, expect, test } from "vitest";
import { grantOnOrganisation, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { listOrganisations } from "@/server/services/organisation/list-organisations";
import { showOrganisation } from "@/server/services/organisation/show-organisation";
import { aDossier } from "@/tests/factories/application";
import { anOpinionRequest } from "@/tests/factories/opinion";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, asOfNow, organisationOf } from "@/tests/factories/user";
import { aCallManager, as, journalOf, mailsTo, someAddress } from "../member/people";

const embassy = (name: string, countries = ["TD"]) => ({ kind: "embassyService" as const, name, countries });
const prefecture = (name: string, department: string) => ({ kind: "prefecture" as const, name, department });
const shown = async (actor: Awaited<ReturnType<typeof aCallManager>>, id: string) =>
  showOrganisation(await grantOnOrganisation("member.manage", actor, id));

async function created(manager: Awaited<ReturnType<typeof aCallManager>>, input: Parameters<typeof embassy>) {
  const result = await as(manager).organisation.createService(embassy(...input));
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

describe("a service of the State", () => {
  test("is created, corrected and journalled; a country served by two is told", async () => {
    const manager = await aCallManager();
    const first = await created(manager, ["SCAC de N’Djaména", ["TD"]]);
    const second = await created(manager, ["SCAC de Niamey", ["NE"]]);
    expect((await shown(manager, second)).servedTwice).toEqual([]);
    const service = embassy("SCAC de Niamey", ["TD", "NE"]);
    expect(await as(manager).organisation.correctService({ organisationId: second, service })).toMatchObject({
      ok: true,
    });
    expect(await shown(manager, second)).toMatchObject({
      servedCountries: ["NE", "TD"],
      servedTwice: [{ country: "TD", by: "SCAC de N’Djaména" }],
    });
    expect(await journalOf(second)).toEqual(["organisation.create", "organisation.correct"]);
    const taken = { organisationId: second, service: embassy("scac de n'djamena") };
    expect(await as(manager).organisation.correctService(taken)).toEqual({ ok: false, reason: "nameTaken" });
    const { organisations, total } = await listOrganisations(grantPlainly("organisation.create", manager), {
      ...{ text: "djamena", kinds: ["embassyService"] },
    });
    expect({ total, ids: organisations.map(({ id }) => id) }).toEqual({ total: 1, ids: [first] });
  });

  test("is the only prefecture of its département, also when two are created at once", async () => {
    const manager = await aCallManager();
    const results = await Promise.all(
      ["Une", "Deux"].map((name) => as(manager).organisation.createService(prefecture(`Préfecture ${name}`, "23"))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, reason: "departmentTaken" });
  });

  test("is refused to everybody else, and to be turned into another kind", async () => {
    const manager = await aCallManager();
    const organisationId = await created(manager, ["SCAC de Lomé", ["TG"]]);
    const service = embassy("SCAC de Lomé");
    for (const stranger of [await anOfficer(), await aDecisionMaker(), await anAdviser(["TG"]), await anApplicant()]) {
      const caller = as(stranger).organisation;
      for (const attempt of [
        () => caller.createService(embassy(someAddress())),
        () => caller.correctService({ organisationId, service }),
        () => caller.closeService({ organisationId }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const turned = as(manager).organisation.correctService({ organisationId, service: prefecture("Préfecture", "19") });
    await expect(turned).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const ministry = as(manager).organisation.closeService({ organisationId: organisationOf(manager) });
    await expect(ministry).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const town = organisationOf(await anApplicant());
    await expect(as(manager).organisation.closeService({ organisationId: town })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("closing", () => {
  test("waits for what only this embassy can answer", async () => {
    const manager = await aCallManager();
    const adviser = await anAdviser(["KM"], { name: "SCAC de Moroni" });
    const organisationId = organisationOf(adviser);
    const dossier = await aDossier({ status: "underOpinion", countries: ["KM"] });
    await anOpinionRequest(dossier.id, "KM");
    const close = () => as(manager).organisation.closeService({ organisationId });
    expect(await close()).toEqual({ ok: false, reason: "openBusiness", opinions: 1, questions: 0 });
    expect((await asOfNow(adviser)).memberships).toHaveLength(1);
    // Somebody else answers for the country: the business is no longer its own.
    await anAdviser(["KM"], { name: "SCAC de Tananarive" });
    expect(await close()).toEqual({ ok: true });
  });

  test("takes its people away and tells them, takes its invitations back, and happens once", async () => {
    const manager = await aCallManager();
    const adviser = await anAdviser(["DJ"], { name: "SCAC de Djibouti" });
    const organisationId = organisationOf(adviser);
    await as(manager).member.invite({ organisationId, email: someAddress(), roles: ["adviser"] });
    const results = await Promise.all([1, 2].map(() => as(manager).organisation.closeService({ organisationId })));
    expect(results).toEqual(expect.arrayContaining([{ ok: true }, { ok: false, reason: "alreadyClosed" }]));
    expect((await asOfNow(adviser)).memberships).toEqual([]);
    expect(await mailsTo(adviser.email, "membership-changed")).toMatchObject([{ props: { roles: [] } }]);
    expect(await db().membershipInvitation.count({ where: { organisationId, withdrawnAt: null } })).toBe(0);
    expect(await shown(manager, organisationId)).toMatchObject({ servedCountries: [], closedAt: expect.any(Date) });
    const input = { organisationId, email: someAddress(), roles: ["adviser" as const] };
    expect(await as(manager).member.invite(input)).toEqual({ ok: false, reason: "closed" });
    // Its name is free again.
    expect(await as(manager).organisation.createService(embassy("SCAC de Djibouti", ["DJ"]))).toMatchObject({
      ok: true,
    });
  });
});

import { expect, test } from "vitest";
import { createFirstManager } from "@/prisma/seed/first-manager";
import { db } from "@/server/db/client";
import type { MembershipRole } from "@/server/domain/user/actor";
import { aDossierAsking, aFundedCall, anAward } from "@/tests/factories/decision";
import { anOpinion } from "@/tests/factories/opinion";
import { anApplicant, organisationOf } from "@/tests/factories/user";
import { notifies, records, statusOf } from "../decision/acts";
import { as, signsIn, someAddress } from "./people";

test("without the demonstration, the main job is staffed from the first manager alone", async () => {
  expect(await db().organisation.count({ where: { kind: { in: ["ministry", "embassyService", "prefecture"] } } })).toBe(
    0,
  );
  const email = someAddress();
  await createFirstManager(db(), email);
  const manager = await signsIn(email);
  const ministry = organisationOf(manager);

  /** Everybody else comes by an invitation, and signs in by mail. */
  async function comes(organisationId: string, ...roles: MembershipRole[]) {
    const address = someAddress();
    expect(await as(manager).member.invite({ organisationId, email: address, roles })).toEqual({ ok: true });
    return signsIn(address);
  }
  const opens = async (input: Parameters<ReturnType<typeof as>["organisation"]["createService"]>[0]) => {
    const result = await as(manager).organisation.createService(input);
    if (!result.ok) throw new Error(result.reason);
    return result.id;
  };
  const bamako = await opens({ kind: "embassyService", name: "SCAC de Bamako", countries: ["ML"] });
  const orne = await opens({ kind: "prefecture", name: "Préfecture de l’Orne", department: "61" });
  const adviser = await comes(bamako, "adviser");
  const [officer, maker] = [await comes(ministry, "officer"), await comes(ministry, "decisionMaker")];
  const budget = await comes(ministry, "budgetOfficer");
  const reader = await comes(orne, "reader");
  expect(reader.memberships).toMatchObject([{ kind: "prefecture", roles: ["reader"], departmentCode: "61" }]);

  const call = await aFundedCall([5_000_000, 5_000_000, 5_000_000]);
  const lead = organisationOf(await anApplicant());
  const { id, ref } = await aDossierAsking({ callId: call.id, leadOrganisationId: lead, status: "submitted" });
  await db().application.update({ where: { id }, data: { countries: ["ML"] } });

  expect(await as(officer).application.accept({ ref })).toMatchObject({ ok: true });
  expect(await db().mail.count({ where: { recipient: adviser.email, template: "opinion-requested" } })).toBe(1);
  const issued = await as(adviser).opinion.issue({ ref, country: "ML", opinion: anOpinion(), lastVersion: 0 });
  expect(issued).toMatchObject({ ok: true });
  expect(await statusOf(id)).toBe("underReview");
  expect(await records(maker, ref, anAward([2_500_000, 1_500_000, 1_500_000]))).toMatchObject({ ok: true });
  expect(await notifies(maker, call.slug)).toMatchObject({ ok: true });
  expect(await statusOf(id)).toBe("awarded");
  await expect(as(budget).application.accept({ ref })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

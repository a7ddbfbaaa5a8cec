import { describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { issueOpinion } from "@/server/services/opinion/issue-opinion";
import { aDossier } from "@/tests/factories/application";
import { days } from "@/tests/factories/call";
import { anOpinion, anOpinionRequest } from "@/tests/factories/opinion";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

async function asked(countries: string[], status: ApplicationStatus = "underOpinion", dueAt = days(10)) {
  const dossier = await aDossier({ status, countries });
  for (const country of countries) await anOpinionRequest(dossier.id, country, dueAt);
  return dossier;
}
const granted = (actor: Actor, ref: string) => grantOnApplication("opinion.issue", actor, ref);
const statusOf = async (id: string) => (await db().application.findUniqueOrThrow({ where: { id } })).status;
const eventsOf = async (applicationId: string) =>
  (await db().journalEntry.findMany({ where: { applicationId }, orderBy: { id: "asc" } })).map(({ event }) => event);

describe("who gives an opinion", () => {
  test("only the embassies of the dossier's countries; others do not even see it", async () => {
    const lead = await anApplicant();
    const dossier = await aDossier({ status: "underOpinion", leadOrganisationId: organisationOf(lead) });
    await expect(granted(lead, dossier.ref)).rejects.toBeInstanceOf(NotAllowed);
    await expect(granted(await anOfficer(), dossier.ref)).rejects.toBeInstanceOf(NotAllowed);
    await expect(granted(await aDecisionMaker(), dossier.ref)).rejects.toBeInstanceOf(NotAllowed);
    await expect(granted(await anAdviser(["TG"]), dossier.ref)).rejects.toBeInstanceOf(NotFound);
    await expect(granted(await anApplicant(), dossier.ref)).rejects.toBeInstanceOf(NotFound);
  });

  test("each for its own country alone", async () => {
    const dossier = await asked(["ML", "TG"]);
    const inTogo = await granted(await anAdviser(["TG"]), dossier.ref);
    const input = { country: "ML", opinion: anOpinion(), lastVersion: 0 };
    await expect(issueOpinion(inTogo, input)).rejects.toBeInstanceOf(NotAllowed);
    expect(await db().opinion.count({ where: { request: { applicationId: dossier.id } } })).toBe(0);
  });

  test.each(["submitted", "admissible", "awarded", "rejected", "withdrawn"] as const)(
    "not on a dossier that is %s",
    async (status) => {
      const dossier = await asked(["ML"], status);
      const result = await issueOpinion(await granted(await anAdviser(["ML"]), dossier.ref), {
        country: "ML",
        opinion: anOpinion(),
        lastVersion: 0,
      });
      expect(result).toEqual({ ok: false, reason: "notOpen" });
    },
  );
});

describe("the last opinion awaited", () => {
  test("moves the dossier to its review, and the officers are told; an earlier one does not", async () => {
    const officer = await anOfficer();
    const lead = await anApplicant();
    const dossier = await aDossier({
      status: "underOpinion",
      countries: ["ML", "TG"],
      leadOrganisationId: organisationOf(lead),
    });
    for (const country of ["ML", "TG"]) await anOpinionRequest(dossier.id, country);
    const first = { country: "TG", opinion: anOpinion({ verdict: "unfavourable" }), lastVersion: 0 };
    expect(await issueOpinion(await granted(await anAdviser(["TG"]), dossier.ref), first)).toMatchObject({ ok: true });
    expect(await statusOf(dossier.id)).toBe("underOpinion");

    const last = { country: "ML", opinion: anOpinion(), lastVersion: 0 };
    expect(await issueOpinion(await granted(await anAdviser(["ML"]), dossier.ref), last)).toMatchObject({ ok: true });
    expect(await statusOf(dossier.id)).toBe("underReview");
    expect(await eventsOf(dossier.id)).toEqual(["opinion.issued", "opinion.issued", "application.startReview"]);
    const mails = await db().mail.findMany({ where: { applicationId: dossier.id }, orderBy: { template: "asc" } });
    expect(mails.filter(({ recipient }) => [officer.email, lead.email].includes(recipient))).toMatchObject([
      { template: "opinions-complete", recipient: officer.email },
      { template: "under-review", recipient: lead.email },
    ]);
    // What the applicant is written says nothing of the verdicts.
    expect(JSON.stringify(mails.find(({ recipient }) => recipient === lead.email)?.props)).not.toContain("favourable");
  });

  test("moves it exactly once when the last two come at the same time", async () => {
    await anOfficer();
    const countries = ["BF", "BJ", "CM", "TD"];
    const dossier = await asked(countries);
    const grants = await Promise.all(
      countries.map(async (country) => granted(await anAdviser([country]), dossier.ref)),
    );
    const results = await Promise.all(
      grants.map((grant, index) =>
        issueOpinion(grant, { country: countries[index] ?? "", opinion: anOpinion(), lastVersion: 0 }),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await statusOf(dossier.id)).toBe("underReview");
    const events = await eventsOf(dossier.id);
    expect(events.filter((event) => event === "application.startReview")).toHaveLength(1);
    const officers = await db().membership.count({ where: { roles: { has: "officer" } } });
    expect(await db().mail.count({ where: { applicationId: dossier.id, template: "opinions-complete" } })).toBe(
      officers,
    );
  });

  test("leaves a dossier that an officer took into review without waiting where it is", async () => {
    const dossier = await asked(["ML"], "shortlisted", days(-3));
    const input = { country: "ML", opinion: anOpinion(), lastVersion: 0 };
    expect(await issueOpinion(await granted(await anAdviser(["ML"]), dossier.ref), input)).toMatchObject({ ok: true });
    expect(await statusOf(dossier.id)).toBe("shortlisted");
    expect(await eventsOf(dossier.id)).toEqual(["opinion.issued"]);
  });
});

describe("an issued opinion", () => {
  test("is never edited, whatever asks", async () => {
    const dossier = await asked(["ML"]);
    const grant = await granted(await anAdviser(["ML"]), dossier.ref);
    await issueOpinion(grant, { country: "ML", opinion: anOpinion(), lastVersion: 0 });
    const where = { request: { applicationId: dossier.id } };
    await expect(db().opinion.updateMany({ where, data: { verdict: "unfavourable" } })).rejects.toThrow();
    await expect(db().opinion.deleteMany({ where })).rejects.toThrow();
    await expect(db().$executeRaw`UPDATE opinion SET text = 'autre'`).rejects.toThrow();
    expect(await db().opinion.findMany({ where })).toMatchObject([{ version: 1, ...anOpinion() }]);
  });

  test("is superseded by a later one, and both stay", async () => {
    const dossier = await asked(["ML"]);
    const grant = await granted(await anAdviser(["ML"]), dossier.ref);
    await issueOpinion(grant, { country: "ML", opinion: anOpinion(), lastVersion: 0 });
    const second = anOpinion({ verdict: "favourableWithReservations" });
    expect(await issueOpinion(grant, { country: "ML", opinion: second, lastVersion: 1 })).toMatchObject({ version: 2 });
    const kept = await db().opinion.findMany({
      where: { request: { applicationId: dossier.id } },
      orderBy: { version: "asc" },
    });
    expect(kept.map(({ version, verdict }) => [version, verdict])).toEqual([
      [1, "favourable"],
      [2, "favourableWithReservations"],
    ]);
    expect(await eventsOf(dossier.id)).toEqual(["opinion.issued", "application.startReview", "opinion.superseded"]);
  });

  test("is issued once by a double click, and both clicks get the same answer", async () => {
    const dossier = await asked(["ML"]);
    const grant = await granted(await anAdviser(["ML"]), dossier.ref);
    const input = { country: "ML", opinion: anOpinion(), lastVersion: 0 };
    const [one, other] = await Promise.all([issueOpinion(grant, input), issueOpinion(grant, input)]);
    expect(one).toEqual({ ok: true, version: 1, issuedAt: expect.any(Date) });
    expect(other).toEqual(one);
    expect(await db().opinion.count({ where: { request: { applicationId: dossier.id } } })).toBe(1);
  });

  test("of a colleague is told to who comes second, and nothing is written over it", async () => {
    const dossier = await asked(["ML"]);
    const quick = await anAdviser(["ML"], { person: "Awa Traoré" });
    const slow = await anAdviser(["ML"], { organisationId: organisationOf(quick) });
    await issueOpinion(await granted(quick, dossier.ref), { country: "ML", opinion: anOpinion(), lastVersion: 0 });
    const late = { country: "ML", opinion: anOpinion({ verdict: "unfavourable" }), lastVersion: 0 };
    expect(await issueOpinion(await granted(slow, dossier.ref), late)).toEqual({
      ok: false,
      reason: "issuedMeanwhile",
      by: "Awa Traoré",
      at: expect.any(Date),
    });
    expect(await db().opinion.count({ where: { request: { applicationId: dossier.id } } })).toBe(1);
  });
});

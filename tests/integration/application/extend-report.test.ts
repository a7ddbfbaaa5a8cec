import { expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { aDossier } from "@/tests/factories/application";
import { days } from "@/tests/factories/call";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";

const as = (actor: Actor) => createCallerFactory(appRouter)({ actor: async () => actor });
const officer = await anOfficer();
const reason = "Le partenaire attend ses comptes.";
const extend = (ref: string, until: Date, actor = officer) =>
  as(actor).application.extendReport({ ref, reason, until: until.toISOString() });
const read = (id: string) => db().application.findUniqueOrThrow({ where: { id } });

async function owing() {
  const applicant = await anApplicant();
  return {
    ...(await aDossier({ status: "finalReportDue", leadOrganisationId: organisationOf(applicant) })),
    applicant,
  };
}

test("an extension is granted with its reason, told to the authority and kept in the journal; the dossier stays where it is", async () => {
  const { id, ref, applicant, statusSince } = await owing();
  const until = days(30);
  expect(await extend(ref, until)).toMatchObject({ ok: true });
  expect(await read(id)).toMatchObject({ status: "finalReportDue", statusSince, reportExtendedUntil: until });
  const mails = await db().mail.findMany({ where: { applicationId: id } });
  expect(mails).toMatchObject([
    { template: "report-extended", recipient: applicant.email, props: { words: reason, until: until.toISOString() } },
  ]);
  const entries = await db().journalEntry.findMany({ where: { applicationId: id } });
  expect(entries).toMatchObject([
    { event: "application.extendReport", data: { until: until.toISOString(), before: null, words: reason } },
  ]);
});

test("a day that is past, or not later than the one granted, changes nothing; of two officers at once one is told of the other", async () => {
  const { id, ref } = await owing();
  expect(await extend(ref, days(-1))).toEqual({ ok: false, reason: "dueDatePast" });
  expect(await extend(ref, days(10))).toMatchObject({ ok: true });
  expect(await extend(ref, days(5))).toEqual({ ok: false, reason: "dueDatePast" });
  const both = await Promise.all([extend(ref, days(20)), extend(ref, days(25))]);
  expect(both.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  expect((await read(id)).reportExtendedUntil?.getTime()).toBeGreaterThan(days(15).getTime());
  expect(await db().mail.count({ where: { applicationId: id } })).toBe(1 + both.filter(({ ok }) => ok).length);
});

test("only a report that is due is extended, only with a reason, and only by an officer", async () => {
  const running = await aDossier({ status: "inProgress" });
  expect(await extend(running.ref, days(5))).toEqual({ ok: false, reason: "notPossible" });
  const { ref, applicant } = await owing();
  const bare = { ref, reason: "  ", until: days(5).toISOString() };
  await expect(as(officer).application.extendReport(bare)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const budgetOfficer = await aPerson({ kind: "ministry", roles: ["budgetOfficer"] });
  for (const actor of [applicant, budgetOfficer, await aDecisionMaker(), await anAdviser(["ML"])])
    await expect(extend(ref, days(5), actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(extend(ref, days(5), await anApplicant())).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the database keeps no extension for what was never filed", async () => {
  const { id } = await aDossier({ status: "draft" });
  await expect(db().application.update({ where: { id }, data: { reportExtendedUntil: days(3) } })).rejects.toThrow();
});

import { expect, test } from "vitest";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { askConfirmations } from "@/server/jobs/ask-confirmations";
import { runJobs } from "@/server/jobs/start";
import { listStale } from "@/server/services/register-review/stale";
import { anAdviser, anApplicant } from "@/tests/factories/user";
import { aPair, as, versionOf as lastOf } from "./world";

const day = 86_400_000;
const now = Date.now();
const inDays = (days: number) => new Date(now + days * day);
const mailsTo = (recipient: string, template: string) => db().mail.findMany({ where: { recipient, template } });
const confirmedAt = (organisationId: string, at: Date) =>
  db().registerEntry.update({ where: { organisationId }, data: { confirmedAt: at } });

test("the people of an authority are asked once its entry was not confirmed for a year, again after three months", async () => {
  const { officer, french } = await aPair();
  await confirmedAt(french.id, inDays(0));
  const counts: number[] = [];
  for (const days of [364, 366, 366, 400, 460, 600]) {
    await askConfirmations(db(), inDays(days));
    counts.push((await mailsTo(officer.email, "register-confirmation-due")).length);
  }
  expect(counts).toEqual([0, 1, 1, 1, 2, 3]);
  await as(officer).confirm({ slug: french.slug });
  await confirmedAt(french.id, inDays(600));
  await askConfirmations(db(), inDays(700));
  expect(await mailsTo(officer.email, "register-confirmation-due")).toHaveLength(3);
});

test("one that was never confirmed is asked about a month after it entered; sweeps at once ask once", async () => {
  const { partner } = await aPair();
  await askConfirmations(db(), inDays(20));
  expect(await mailsTo(partner.email, "register-confirmation-due")).toHaveLength(0);
  await Promise.all(Array.from({ length: 4 }, () => askConfirmations(db(), inDays(31))));
  await askConfirmations(db(), inDays(31));
  const [mail, ...others] = await mailsTo(partner.email, "register-confirmation-due");
  expect(others).toEqual([]);
  expect(mail?.props).toMatchObject({ confirmedAt: null, cooperations: 1 });
  expect(JSON.stringify(mail?.props)).toContain("/compte/repertoire/");
});

test("an embassy gets one mail a month for the authorities that nobody belongs to, and none where there is none", async () => {
  const { scac, foreign, partner, cooperation } = await aPair("BF");
  const niamey = await anAdviser(["NE"]);
  await db().membership.deleteMany({ where: { userId: partner.userId } });
  await confirmedAt(foreign.id, inDays(-400));
  const counts: number[] = [];
  for (const days of [0, 10, 29, 31, 45]) {
    await askConfirmations(db(), inDays(days));
    counts.push((await mailsTo(scac.email, "register-digest")).length);
  }
  expect(counts).toEqual([1, 1, 1, 2, 2]);
  expect((await mailsTo(scac.email, "register-digest"))[0]?.props).toMatchObject({
    ...{ total: 1, countries: ["BF"], waiting: 0, entries: [{ name: foreign.name }] },
  });
  expect(await mailsTo(niamey.email, "register-digest")).toEqual([]);

  const granted = grantPlainly("request.moderate", scac);
  expect(await listStale(granted, 1)).toMatchObject({ total: 1, entries: [{ id: foreign.id, hasMembers: false }] });
  await expect(as(await anApplicant()).confirmStale({ ids: [foreign.id] })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await as(niamey).confirmStale({ ids: [foreign.id] })).toEqual({ confirmed: 0, unread: 0 });
  expect(await as(scac).confirmStale({ ids: [foreign.id] })).toEqual({ confirmed: 1, unread: 0 });
  expect(
    await db().registerReview.findMany({
      where: { subjectId: { in: [foreign.id, cooperation.id] } },
      orderBy: { subject: "desc" },
    }),
  ).toMatchObject([
    { subject: "entry", isConfirmed: true, byId: scac.userId, changeId: BigInt(await lastOf("entry", foreign.id)) },
    { subject: "cooperation", changeId: BigInt(await lastOf("cooperation", cooperation.id)), reason: "" },
  ]);
  expect(await listStale(granted, 1)).toMatchObject({ total: 0 });
});

test("an entry with a correction that no embassy has read is confirmed by reading it, and not among others", async () => {
  const { scac, foreign, cooperation, officer, french } = await aPair("TG");
  await confirmedAt(foreign.id, inDays(-400));
  const input = {
    slug: french.slug,
    cooperation: cooperation.slug,
    sinceYear: "1998",
    untilYear: "" as const,
    reason: "",
  };
  const version = await lastOf("cooperation", cooperation.id);
  const corrected = { ...input, version, kind: "twinning" as const, status: "active" as const, themes: [] };
  expect(await as(officer).correctCooperation(corrected)).toEqual({ ok: true });
  expect(await as(scac).confirmStale({ ids: [foreign.id] })).toEqual({ confirmed: 0, unread: 1 });
  expect(await db().registerReview.count({ where: { subjectId: cooperation.id } })).toBe(0);
  const shown = await lastOf("cooperation", cooperation.id);
  await as(scac).review({ subject: "cooperation", id: cooperation.id, version: shown });
  expect(await as(scac).confirmStale({ ids: [foreign.id] })).toEqual({ confirmed: 1, unread: 0 });
});

test("the jobs of a process ask by the database's clock", async () => {
  const { officer, french } = await aPair();
  await confirmedAt(french.id, inDays(-400));
  const jobs = runJobs();
  await expect.poll(() => mailsTo(officer.email, "register-confirmation-due"), { timeout: 20_000 }).toHaveLength(1);
  await Promise.all(jobs.map((job) => job.stop()));
});

import { describe, expect, test, vi } from "vitest";
import { renderMail } from "@/emails";
import { db } from "@/server/db/client";
import type { ApplicationContent } from "@/server/domain/application/content";
import { remind } from "@/server/jobs/remind";
import { runJobs } from "@/server/jobs/start";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { completeContent } from "@/tests/factories/complete-dossier";
import { anApplicant, organisationOf } from "@/tests/factories/user";

const hour = 3_600_000;
const daysBefore = (deadline: Date, count: number) => new Date(deadline.getTime() - count * 24 * hour + hour);

interface Facts {
  closesAt?: Date;
  content?: Partial<ApplicationContent>;
  status?: "draft" | "returnedForCompletion" | "submitted";
  completionDueAt?: Date;
  colleagues?: number;
}

async function aHeldDossier({ closesAt = days(20), content = {}, status = "draft", ...facts }: Facts = {}) {
  const applicant = await anApplicant();
  const leadOrganisationId = organisationOf(applicant);
  for (let n = 0; n < (facts.colleagues ?? 0); n += 1)
    await anApplicant({ organisationId: leadOrganisationId, locale: "en" });
  const call = await aCall({ closesAt, opinionsDueAt: days(90) });
  const dossier = await aDossier({ status, callId: call.id, leadOrganisationId, content });
  if (facts.completionDueAt)
    await db().application.update({ where: { id: dossier.id }, data: { completionDueAt: facts.completionDueAt } });
  const mails = () =>
    db().mail.findMany({
      where: { applicationId: dossier.id, template: "deadline-reminder" },
      orderBy: { createdAt: "asc" },
    });
  return { applicant, call, dossier, closesAt, mails };
}

describe("reminders of a deadline", () => {
  test("come 14, 3 and 1 days before to each member, once each, however often one looks", async () => {
    const { closesAt, mails } = await aHeldDossier({ colleagues: 2 });
    const sent: number[] = [];
    for (const left of [16, 14, 13, 4, 3, 2, 1, 0.5, -1]) {
      await remind(db(), daysBefore(closesAt, left));
      await remind(db(), daysBefore(closesAt, left));
      sent.push((await mails()).length);
    }
    expect(sent).toEqual([0, 3, 3, 3, 6, 6, 9, 9, 9]);
    expect(new Set((await mails()).map(({ recipient }) => recipient)).size).toBe(3);
  });

  test("two sweeps at once send once", async () => {
    const held = await Promise.all(Array.from({ length: 60 }, () => aHeldDossier()));
    const now = daysBefore(days(20), 14);
    await Promise.all(Array.from({ length: 4 }, () => remind(db(), now)));
    await remind(db(), now);
    const counts = await Promise.all(held.map(async ({ mails }) => (await mails()).length));
    expect(counts).toEqual(held.map(() => 1));
  });

  test("say in the reader's language what is missing, with a link to where it is mended", async () => {
    const content = completeContent([2026, 2027, 2028]);
    const untitled = { ...content, project: { ...content.project, title: "", context: "" } };
    const { dossier, closesAt, mails } = await aHeldDossier({ content: untitled, colleagues: 1 });
    await db().application.update({ where: { id: dossier.id }, data: { content: untitled } });
    await remind(db(), daysBefore(closesAt, 3));
    const rendered = (await mails()).map(({ template, props, locale }) =>
      renderMail(template, props, locale === "en" ? "en" : "fr"),
    );
    const texts = rendered.map(({ text }) => text.replace(/\s+/g, " "));
    const french = texts.find((text) => text.includes("Bonjour"));
    const english = texts.find((text) => !text.includes("Bonjour"));
    const link = `http://localhost:3000/dossiers/${dossier.ref}/formulaire/projet#champ-project-title`;
    expect(french).toContain(`Titre du projet : à remplir ${link}`);
    expect(french).toContain("Il reste 2 points à régler");
    expect(english).toContain(link);
    expect(english).toContain("2 points are left to settle");
  });

  test("of a dossier that lacks nothing say that it only remains to submit it", async () => {
    const { closesAt, mails } = await aHeldDossier({ content: completeContent([2026, 2027, 2028]) });
    await remind(db(), daysBefore(closesAt, 1));
    const [mail] = await mails();
    expect(mail?.props).toMatchObject({ findings: [], total: 0 });
    expect(renderMail("deadline-reminder", mail?.props, "fr").text).toContain("il ne reste qu’à le déposer");
  });

  test("are not sent late to a draft begun after the 14th day", async () => {
    const { closesAt, mails } = await aHeldDossier({ closesAt: days(10) });
    await remind(db(), new Date(Date.now() + hour));
    expect(await mails()).toEqual([]);
    await remind(db(), daysBefore(closesAt, 3));
    expect(await mails()).toHaveLength(1);
  });

  test("begin anew for a deadline that is put off", async () => {
    const { call, closesAt, mails } = await aHeldDossier();
    await remind(db(), daysBefore(closesAt, 3));
    const later = new Date(closesAt.getTime() + 30 * 24 * hour);
    await db().call.update({ where: { id: call.id }, data: { closesAt: later } });
    await remind(db(), daysBefore(closesAt, 1));
    expect(await mails()).toHaveLength(1);
    for (const left of [14, 3, 1]) await remind(db(), daysBefore(later, left));
    expect(await mails()).toHaveLength(4);
  });

  test("a returned dossier is reminded of its completion's own day, and none without one", async () => {
    const dated = await aHeldDossier({
      status: "returnedForCompletion",
      closesAt: days(-5),
      completionDueAt: days(20),
    });
    const open = await aHeldDossier({ status: "returnedForCompletion" });
    const filed = await aHeldDossier({ status: "submitted" });
    await remind(db(), daysBefore(days(20), 3));
    const [mail] = await dated.mails();
    expect(mail?.props).toMatchObject({ isDraft: false, reference: dated.dossier.number });
    expect([await open.mails(), await filed.mails()]).toEqual([[], []]);
  });

  test("leave with the server, which looks by itself", async () => {
    const { call, dossier, mails } = await aHeldDossier({ closesAt: days(2.5) });
    await db().application.update({ where: { id: dossier.id }, data: { createdAt: days(-30) } });
    const jobs = runJobs();
    await vi.waitFor(async () => expect(await mails()).toHaveLength(1), { timeout: 20_000, interval: 50 });
    await Promise.all(jobs.map((job) => job.stop()));
    expect((await mails())[0]?.key).toContain(`:${call.closesAt.toISOString()}:3:`);
  });
});

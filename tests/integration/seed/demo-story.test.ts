import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { renderMail } from "@/emails";
import { loadDemo } from "@/prisma/seed/demo";
import { loadReferenceData } from "@/prisma/seed/reference";
import { grantOnApplication, grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import {
  type ApplicationEvent,
  applicationEvents,
  isPossible,
  transitionOf,
} from "@/server/domain/application/lifecycle";
import { signOffState } from "@/server/domain/application/sign-off";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { callRules } from "@/server/domain/call/rules/schema";
import { decision } from "@/server/domain/decision/schema";
import { isLocale } from "@/server/domain/locale";
import { opinionDraft, opinionToIssue } from "@/server/domain/opinion/schema";
import { opinionTab, opinionTabs } from "@/server/domain/opinion/state";
import { storage } from "@/server/files/storage";
import { unseal } from "@/server/mail/seal";
import { loadApplication } from "@/server/services/application/load";
import { findingsOf } from "@/server/services/application/submit";
import { limitsPassed } from "@/server/services/decision/limits";
import { notificationReport } from "@/server/services/decision/notification";
import { demoDomain, signInAsDemoAccount } from "@/server/services/user/demo-accounts";

let now = new Date();

beforeAll(async () => {
  now = await databaseNow(db());
  await loadReferenceData(db());
  await loadDemo(db(), now);
});

const signIn = async (name: string) =>
  (await signInAsDemoAccount({ email: `${name}${demoDomain}`, userAgent: "" })).actor;

/** "application.submit" as the event "submit"; null for what moves nothing. */
const eventOf = (name: string): ApplicationEvent | null =>
  applicationEvents.find((event) => name === `application.${event}`) ?? null;

describe("the story that the journal tells", () => {
  test("is in the order of time, and nothing of it lies ahead", async () => {
    const rows = await db().journalEntry.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ at }) => at.getTime())).toEqual(rows.map(({ at }) => at.getTime()).toSorted((a, b) => a - b));
    expect(rows.filter(({ at }) => at > now)).toEqual([]);
  });

  test("leads each dossier to its status by steps that were possible on their day", async () => {
    const dossiers = await db().application.findMany({
      include: { call: true, opinionRequests: { include: { opinions: true } } },
    });
    for (const { id, ref, call, opinionRequests, status, statusSince, submittedAt, ...dossier } of dossiers) {
      let current: ApplicationStatus = "draft";
      let since = dossier.createdAt;
      const rows = await db().journalEntry.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
      expect([ref, rows[0]?.event, rows[0]?.at]).toEqual([ref, "application.create", dossier.createdAt]);
      for (const { event: name, at, data } of rows) {
        const event = eventOf(name);
        if (!event) continue;
        const notified = call.resultsNotifiedAt && call.resultsNotifiedAt <= at ? call.resultsNotifiedAt : null;
        const received = opinionRequests.filter(({ opinions }) => opinions.some(({ issuedAt }) => issuedAt <= at));
        const facts = {
          ...{ status: current, completionDueAt: null, countries: [], wasSubmitted: current !== "draft" },
          leadOrganisationId: dossier.leadOrganisationId,
          call: { ...call, rules: callRules.parse(call.rules), resultsNotifiedAt: notified },
          opinions: { asked: opinionRequests.length, received: received.length, dueAt: call.opinionsDueAt },
        };
        expect([ref, event, isPossible(event, facts, at)]).toEqual([ref, event, true]);
        expect(data).toMatchObject({ from: current, to: transitionOf(event).to });
        current = transitionOf(event).to;
        since = at;
      }
      expect([ref, current, since]).toEqual([ref, status, statusSince]);
      const versions = await db().applicationVersion.findMany({
        where: { applicationId: id },
        orderBy: { number: "asc" },
      });
      expect(versions[0]?.submittedAt ?? null).toEqual(submittedAt);
      expect(versions).toHaveLength(rows.filter(({ event }) => event === "application.submit").length);
    }
  });

  test("numbers the receipts in the order of arrival", async () => {
    const filed = await db().application.findMany({
      where: { submittedAt: { not: null } },
      orderBy: { submittedAt: "asc" },
    });
    const numbers = filed.map(({ number }) => Number(number?.split("-")[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe("today", () => {
  test("a draft of an authority that owes a report names it", async () => {
    const elodie = await signIn("elodie.prigent");
    const { ref } = await db().application.findFirstOrThrow({
      where: { status: "draft", leadOrganisation: { memberships: { some: { userId: elodie.userId } } } },
    });
    const { application } = await grantOnApplication("application.edit", elodie, ref);
    const found = findingsOf(application).find(({ code }) => code === "reportOutstanding");
    const owed = await db().application.findUniqueOrThrow({ where: { ref: found?.dossier ?? "" } });
    expect([owed.status, owed.number]).toEqual(["finalReportDue", found?.subject]);
  });

  test("a draft of an authority whose report may wait is told by when, and is not stopped by it", async () => {
    const mathilde = await signIn("mathilde.roux");
    const { ref } = await db().application.findFirstOrThrow({
      where: { status: "draft", leadOrganisation: { memberships: { some: { userId: mathilde.userId } } } },
    });
    const { application } = await grantOnApplication("application.edit", mathilde, ref);
    expect(findingsOf(application)).toContainEqual(
      expect.objectContaining({ code: "reportExtended", severity: "warning" }),
    );
    const owed = await db().application.findFirstOrThrow({ where: { reportExtendedUntil: { not: null } } });
    const told = await db().mail.findFirstOrThrow({ where: { template: "report-extended" } });
    expect(told).toMatchObject({ applicationId: owed.id, recipient: mathilde.email });
  });

  test("of the call that asks for everybody's word, dossiers stand in each state, and one is ready to file", async () => {
    const rows = await db().application.findMany({
      where: { call: { code: { startsWith: "SOL" } } },
      orderBy: { ref: "asc" },
    });
    const standing = await Promise.all(
      rows.map(async ({ ref }) => {
        const application = await loadApplication(ref);
        if (!application) throw new Error(`${ref} is gone`);
        const about = findingsOf(application).filter(({ field }) => field === "signOff" || field === "confirmations");
        return [signOffState(application.signOff).state, ...about.map(({ code }) => code)].join(" ");
      }),
    );
    expect(standing).toEqual([
      "awaited signOffAwaited",
      "outdated confirmationOutdated signOffOutdated",
      "refused confirmationRefused signOffRefused",
      "given",
      "given",
    ]);
  });

  test("every opinion is one that could be issued, and embassies have some to give, late, given and begun", async () => {
    const requests = await db().opinionRequest.findMany({ include: { opinions: true, application: true } });
    for (const { text, grid, verdict } of requests.flatMap(({ opinions }) => opinions))
      expect(opinionToIssue.parse({ text, grid, verdict })).toEqual({ text, grid, verdict });
    const drafts = requests.flatMap(({ draft }) => (draft ? [opinionDraft.parse(draft)] : []));
    expect(drafts).toHaveLength(1);
    expect(requests.some(({ opinions }) => opinions.length === 2)).toBe(true);
    const tabs = requests.map(({ dueAt, opinions, application }) =>
      opinionTab({ dueAt, issued: opinions.length > 0 }, application.status, now),
    );
    expect(opinionTabs.filter((tab) => tab !== "notGiven" && !tabs.includes(tab))).toEqual([]);
  });

  test("every prepared decision could be recorded as it is, within every limit", async () => {
    const prepared = await db().decision.findMany({
      where: { notifiedAt: null },
      include: { amounts: true, application: true },
    });
    expect(new Set(prepared.map(({ outcome }) => outcome)).size).toBe(4);
    const maker = await signIn("paul.rivet");
    for (const { outcome, reason, overrideReason, amounts, application } of prepared) {
      const granted = amounts.map(({ year, amountCents }) => ({ year, amountCents: Number(amountCents) }));
      const byYear = Object.fromEntries(granted.map(({ year, amountCents }) => [String(year), amountCents]));
      expect(decision.safeParse({ outcome, reason, overrideReason, amounts: byYear }).success).toBe(true);
      const { application: loaded } = await grantOnApplication("application.decide", maker, application.ref);
      expect(await limitsPassed(db(), loaded, granted, "")).toEqual([]);
    }
  });

  test("the results of the last call tell who notified what", async () => {
    const call = await db().call.findFirstOrThrow({
      where: { resultsNotifiedAt: { not: null } },
      orderBy: { closesAt: "desc" },
    });
    const granted = await grantOnCall("call.followDecisions", await signIn("paul.rivet"), call.slug);
    const report = await notificationReport(granted);
    expect(report).toMatchObject({ by: "Paul Rivet", at: call.resultsNotifiedAt });
    expect(report?.outcomes).toMatchObject({ awarded: 5, awardedWithConditions: 2, waitlisted: 2, rejected: 2 });
    // One of them was given up, to show what is done then.
    expect(report?.mails).toMatchObject({ queued: 0, failed: 1 });
    expect(report?.mails.kept).toBeGreaterThan(4);
  });

  test("every mail can be read, and none waits to be sent; one was given up", async () => {
    const mails = await db().mail.findMany();
    expect(mails.length).toBeGreaterThan(100);
    for (const { template, props, locale, status, createdAt } of mails) {
      const rendered = renderMail(template, unseal(props), isLocale(locale) ? locale : "fr");
      expect(rendered.text).not.toMatch(/undefined|NaN|\{\w+\}/);
      expect([status === "kept" || status === "failed", createdAt <= now]).toEqual([true, true]);
    }
    expect(mails.filter(({ status }) => status === "failed")).toMatchObject([{ template: "awarded-with-conditions" }]);
  });

  test("people talk of dossiers that were filed, and before filing of a draft; each time somebody has something to read", async () => {
    const talks = await db().conversation.findMany({
      where: { kind: { not: "exchange" } },
      include: { application: true, messages: { orderBy: { sequence: "asc" } }, readings: true },
    });
    expect(talks.map(({ kind }) => kind).sort()).toEqual(["advice", "dossier", "dossier"]);
    for (const { kind, application, messages, readings } of talks) {
      const [first] = messages;
      const since = kind === "dossier" ? application?.submittedAt : application?.createdAt;
      expect(application?.submittedAt === null).toBe(kind === "advice");
      expect(first && since && first.writtenAt > since).toBe(true);
      const times = messages.map(({ writtenAt }) => writtenAt.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect((times.at(-1) ?? 0) < now.getTime()).toBe(true);
      expect(messages.map(({ sequence }) => sequence)).toEqual(messages.map((_, index) => index + 1));
      const last = messages.at(-1);
      const behind = readings.filter(({ lastSequence }) => lastSequence < messages.length);
      expect(behind.length).toBeGreaterThan(0);
      expect(behind.map(({ userId }) => userId)).not.toContain(last?.authorId);
    }
  });

  test("the exchange has notices in every state that readers meet, and answers without a name yet", async () => {
    const notices = await db().exchangeNotice.findMany({ include: { answers: { include: { conversation: true } } } });
    expect(new Set(notices.map(({ status }) => status))).toEqual(
      new Set(["published", "submitted", "refused", "expired", "closed", "matched"]),
    );
    const answers = notices.flatMap((notice) => notice.answers);
    expect(answers.map(({ status, conversation }) => [status, conversation?.kind]).sort()).toEqual([
      ["accepted", "exchange"],
      ["open", "exchange"],
      ["open", "exchange"],
    ]);
    // What found its partner is a cooperation of the register, by the exchange's own doing.
    const matched = answers.filter(({ status }) => status === "accepted");
    for (const { cooperationId, id } of matched) {
      const told = await db().registerChange.findFirst({
        where: { subject: "cooperation", subjectId: cooperationId ?? "" },
      });
      expect(told).toMatchObject({ cause: "exchange", before: null });
      expect(await db().exchangeConsent.count({ where: { answerId: id } })).toBe(2);
    }
    expect(await db().exchangeNotice.count({ where: { status: "matched" } })).toBe(matched.length);
  });

  test("a file was imported into the register, with a line that could not be, and can be undone", async () => {
    const [batch] = await db().importBatch.findMany({ include: { lines: { orderBy: { number: "asc" } } } });
    expect(batch).toMatchObject({
      acceptedAt: expect.any(Date),
      undoneAt: null,
      counts: { changed: 1, error: 1, new: 0 },
    });
    expect(batch?.lines.map(({ verdict }) => verdict)).toContain("error");
    const changes = await db().registerChange.findMany({ where: { batchId: batch?.id ?? "" } });
    expect(changes.map(({ subject, cause }) => [subject, cause])).toEqual([["cooperation", "import"]]);
  });

  test("every attachment is a PDF in the storage, as its record says", async () => {
    const attachments = await db().attachment.findMany();
    expect(attachments.length).toBeGreaterThan(80);
    for (const { storageKey, sizeBytes, sha256 } of attachments.slice(0, 12)) {
      const bytes = Buffer.from(await new Response(await storage().read(storageKey)).arrayBuffer());
      expect(bytes.subarray(0, 8).toString()).toBe("%PDF-1.4");
      expect([bytes.length, createHash("sha256").update(bytes).digest("hex")]).toEqual([sizeBytes, sha256]);
    }
  });
});

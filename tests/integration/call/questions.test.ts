import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnApplication, grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { copiedSections } from "@/server/domain/application/copy";
import { type Questionnaire, questionsOf } from "@/server/domain/call/questions/definition";
import type { Actor } from "@/server/domain/user/actor";
import { copyOf } from "@/server/services/application/duplicate";
import { loadCall } from "@/server/services/call/load";
import { callsWithQuestions, correctionsOf } from "@/server/services/call/questionnaires";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { aCallManager } from "@/tests/factories/call-input";
import { completeContent } from "@/tests/factories/complete-dossier";
import { aQuestion, aQuestionnaire } from "@/tests/factories/questions";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";

const as = (actor: Actor) => createCallerFactory(appRouter)({ actor: async () => actor });
const open = { opensAt: days(-5), closesAt: days(25), opinionsDueAt: days(60) };
const coming = { opensAt: days(5), closesAt: days(25), opinionsDueAt: days(60) };

/** A choice, what is asked after its first option, and a table. */
const asked = aQuestionnaire([
  aQuestion("choice", "q1", { required: true }),
  aQuestion("longText", "q2", { required: true, max: 20, when: { question: "q1", is: "oneOf", options: ["o1"] } }),
  aQuestion("table", "q3"),
]);
const stored = async (slug: string) => (await loadCall(slug))?.questions;
const knownAt = async (slug: string) => (await loadCall(slug))?.updatedAt.toISOString() ?? "";

async function save(actor: Actor, slug: string, questions: Questionnaire, at?: string) {
  return as(actor).calls.saveQuestions({ slug, questions, knownAt: at ?? (await knownAt(slug)) });
}
async function correct(actor: Actor, slug: string, questions: Questionnaire, note = "Une précision") {
  return as(actor).calls.correctQuestions({ slug, questions, note, knownAt: await knownAt(slug) });
}

describe("composing", () => {
  test("keeps the questions until the call opens, remembers every id, and tells the journal", async () => {
    const manager = await aCallManager();
    const { slug, id } = await aCall(coming);
    expect(await save(manager, slug, { ...asked, usedIds: ["q1", "q2", "q3", "q4"] })).toMatchObject({ ok: true });
    expect(await save(manager, slug, asked)).toMatchObject({ ok: true });
    expect(await stored(slug)).toEqual({ ...asked, usedIds: ["q1", "q2", "q3", "q4"] });
    const entries = await db().journalEntry.findMany({ where: { callId: id } });
    expect(entries.map(({ event, data }) => [event, data])).toContainEqual(["call.saveQuestions", { questions: 3 }]);
  });

  test("refuses what contradicts itself, and keeps nothing of it", async () => {
    const manager = await aCallManager();
    const { slug } = await aCall(coming);
    const backwards = aQuestionnaire([...questionsOf(asked)].reverse());
    expect(await save(manager, slug, backwards)).toEqual({
      ok: false,
      reason: "faults",
      faults: [{ at: "q2", code: "conditionNotEarlier" }],
    });
    expect(await stored(slug)).toMatchObject({ sections: [] });
  });

  test("tells the second of two managers who was quicker", async () => {
    const [one, other] = [await aCallManager(), await aCallManager()];
    const { slug } = await aCall(coming);
    const seen = await knownAt(slug);
    expect(await save(one, slug, asked, seen)).toMatchObject({ ok: true });
    const late = await save(other, slug, aQuestionnaire([aQuestion("date", "q1")]), seen);
    expect(late).toMatchObject({ ok: false, reason: "changedMeanwhile", by: expect.stringContaining(one.name) });
    expect((await stored(slug))?.sections).toEqual(asked.sections);
  });

  test("is the call manager's alone", async () => {
    const { slug } = await aCall({ ...coming, questions: asked });
    for (const actor of [await anOfficer(), await aDecisionMaker(), await anAdviser(["ML"]), await anApplicant()]) {
      await expect(save(actor, slug, asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(correct(actor, slug, asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  test("may begin with the questions of another call", async () => {
    const manager = await aCallManager();
    const [call, other] = [await aCall(coming), await aCall({ questions: asked, firstYear: 2099 })];
    const offered = await callsWithQuestions(await grantOnCall("call.manage", manager, call.slug));
    expect(offered[0]).toMatchObject({ slug: other.slug, questions: { sections: asked.sections } });
    expect(offered.map(({ slug }) => slug)).not.toContain(call.slug);
  });
});

describe("an open call", () => {
  const relaxed = aQuestionnaire([
    ...questionsOf(asked).map((question) => (question.id === "q2" ? { ...question, max: 40 } : question)),
    aQuestion("date", "q4"),
  ] as Parameters<typeof aQuestionnaire>[0]);

  test("no longer takes what is composed, not even from somebody who writes to the database", async () => {
    const manager = await aCallManager();
    const { slug, id } = await aCall({ ...open, questions: asked });
    expect(await save(manager, slug, relaxed)).toEqual({ ok: false, reason: "frozen" });
    await expect(db().call.update({ where: { id }, data: { questions: relaxed } })).rejects.toThrow();
    expect(await stored(slug)).toMatchObject({ sections: asked.sections });
  });

  test("takes a dated correction, keeps what it opened with, and writes to those who are answering", async () => {
    const manager = await aCallManager();
    const { slug, id } = await aCall({ ...open, questions: asked });
    const applicant = await anApplicant();
    const dossier = await aDossier({ status: "draft", callId: id, leadOrganisationId: organisationOf(applicant) });
    await aDossier({ status: "submitted", callId: id });
    expect(await correct(manager, slug, relaxed, "La limite passe à 40 signes")).toMatchObject({
      ok: true,
      number: 2,
      told: 1,
    });
    expect((await stored(slug))?.sections).toEqual(relaxed.sections);
    const versions = await db().callQuestionnaire.findMany({ where: { callId: id }, orderBy: { number: "asc" } });
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [1, ""],
      [2, "La limite passe à 40 signes"],
    ]);
    expect(versions[0]?.definition).toMatchObject({ sections: asked.sections });
    expect(await correctionsOf(id)).toMatchObject([{ number: 2, note: "La limite passe à 40 signes" }]);
    const mails = await db().mail.findMany({ where: { applicationId: dossier.id, template: "questions-corrected" } });
    expect(mails.map(({ recipient }) => recipient)).toEqual([applicant.email]);
    await expect(db().callQuestionnaire.deleteMany({ where: { callId: id } })).rejects.toThrow();
  });

  test("refuses what would ask more, what is no change, and anything once it is closed", async () => {
    const manager = await aCallManager();
    const { slug } = await aCall({ ...open, questions: asked });
    const tighter = aQuestionnaire(questionsOf(asked).filter(({ id }) => id !== "q3"));
    expect(await correct(manager, slug, tighter)).toEqual({
      ok: false,
      reason: "noCorrection",
      refusals: [{ at: "q3", code: "removed" }],
    });
    expect(await correct(manager, slug, asked)).toEqual({ ok: false, reason: "unchanged" });
    const closed = await aCall({ questions: asked });
    expect(await correct(manager, closed.slug, relaxed)).toEqual({ ok: false, reason: "notOpen" });
  });
});

describe("answering", () => {
  async function aDraft(questions: Questionnaire = asked) {
    const applicant = await anApplicant();
    const call = await aCall({ ...open, questions });
    const content = completeContent([2026, 2027, 2028]);
    const { ref } = await aDossier({
      status: "draft",
      callId: call.id,
      leadOrganisationId: organisationOf(applicant),
      content,
    });
    const { application } = as(applicant);
    const answer = (answers: Record<string, unknown>, base = 0) =>
      application.save({
        ref,
        base,
        changes: Object.entries(answers).map(([id, value]) => ({ field: `answers.${id}`, value })),
      });
    return { applicant, call, ref, answer, submit: () => application.submit({ ref, key: randomUUID() }) };
  }

  test("is saved field by field, and blocks the submission until what is asked is answered", async () => {
    const { applicant, ref, answer, submit } = await aDraft();
    expect(await submit()).toMatchObject({
      ok: false,
      reason: "blocked",
      findings: [{ code: "missing", field: "answers.q1" }],
    });
    const chosen = await answer({ q1: "o1" });
    expect(chosen).toMatchObject({ ok: true, revision: 1, findings: [{ code: "missing", field: "answers.q2" }] });
    const long = await answer({ q2: "Bien plus de vingt signes" }, 1);
    expect(long).toMatchObject({
      findings: [{ code: "answerLengthMax", expected: 20, question: { fr: "Question q2" } }],
    });
    expect(await answer({ q2: "Moins" }, 2)).toMatchObject({ findings: [] });
    expect(await submit()).toMatchObject({ ok: true });
    const { application } = await grantOnApplication("application.read", applicant, ref);
    expect(application.content.answers).toEqual({ q1: "o1", q2: "Moins" });
  });

  test("keeps the answer of a question that is asked no more, and does not hold it against the dossier", async () => {
    const { applicant, ref, answer, submit } = await aDraft();
    await answer({ q1: "o1", q2: "Bien plus de vingt signes" });
    expect(await answer({ q1: "o2" }, 1)).toMatchObject({ ok: true, findings: [] });
    const { application } = await grantOnApplication("application.edit", applicant, ref);
    expect(application.content.answers.q2).toBe("Bien plus de vingt signes");
    expect(await submit()).toMatchObject({ ok: true });
  });

  test("refuses at its field what is no answer to a question of the call, and saves the others", async () => {
    const { answer } = await aDraft();
    const result = await answer({ q1: "o1", q9: "perdu", q3: "pas un tableau" });
    expect(result).toMatchObject({
      ok: true,
      refused: [{ field: "answers.q9" }, { field: "answers.q3" }],
    });
  });

  test("gives two people back what the other wrote in the same answer", async () => {
    const { answer } = await aDraft();
    await answer({ q2: "Le premier" });
    expect(await answer({ q2: "Le second" }, 0)).toMatchObject({
      ok: true,
      conflicts: [{ field: "answers.q2", value: "Le premier" }],
    });
  });

  test("is taken over into a call that asks the same, and what is not is named", async () => {
    const { applicant, ref, answer } = await aDraft();
    await answer({ q1: "o1", q2: "Moins", q3: [{ id: "r1", c1: "Forage", c2: "12" }] });
    const next = await aCall({ ...open, firstYear: 2029, questions: aQuestionnaire(questionsOf(asked).slice(0, 2)) });
    const result = await as(applicant).application.duplicate({
      ...{ organisationId: organisationOf(applicant), callSlug: next.slug, key: randomUUID() },
      ...{ source: ref, sections: [...copiedSections] },
    });
    if (!result.ok) throw new Error(result.reason);
    const granted = await grantOnApplication("application.edit", applicant, result.ref);
    expect(granted.application.content.answers).toEqual({ q1: "o1", q2: "Moins" });
    expect(await copyOf(granted)).toMatchObject({ leftOutAnswers: [{ fr: "Question q3" }] });
  });
});

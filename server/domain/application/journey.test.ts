import { describe, expect, test } from "vitest";
import { isOver, journey, stages, stagesOf } from "./journey";
import { type ApplicationStatus, applicationStatuses, isEditable } from "./status";

const shown = (status: ApplicationStatus) => stagesOf(status).map(({ stage, state }) => `${stage}: ${state}`);

test("a draft has everything ahead", () =>
  expect(shown("draft")).toEqual([
    "draft: current",
    "admissibility: next",
    "opinions: next",
    "review: next",
    "decision: next",
    "agreement: next",
    "execution: next",
    "closing: next",
  ]));

test("a dossier that is over shows how far it came, all of it behind, and nothing ahead", () => {
  expect(shown("ineligible")).toEqual(["draft: done", "admissibility: done"]);
  expect(shown("rejected")).toEqual([
    "draft: done",
    "admissibility: done",
    "opinions: done",
    "review: done",
    "decision: done",
  ]);
});

test("a dossier that was withdrawn came as far as where it was then", () => {
  const stagesBefore = (before: ApplicationStatus) => stagesOf("withdrawn", before).map(({ stage }) => stage);
  expect(stagesBefore("draft")).toEqual(["draft"]);
  expect(stagesBefore("underOpinion")).toEqual(["draft", "admissibility", "opinions"]);
  expect(stagesBefore("agreementDrafted").at(-1)).toBe("agreement");
});

describe.each(applicationStatuses.filter((status) => !isOver(status)))("a dossier that is %s", (status) => {
  const steps = stagesOf(status);
  test("is at exactly one stage, those before are done, those after are next", () => {
    const here = steps.findIndex(({ state }) => state === "current");
    expect(steps.map(({ stage }) => stage)).toEqual(stages);
    expect(steps.map(({ state }) => state)).toEqual(
      steps.map((_, index) => (index < here ? "done" : index === here ? "current" : "next")),
    );
    expect(steps[here]?.stage).toBe(journey[status].stage);
  });
});

test("whoever may write in a dossier is the one who holds it", () =>
  expect(applicationStatuses.filter(isEditable).map((status) => journey[status].holder)).toEqual([
    "applicant",
    "applicant",
  ]));

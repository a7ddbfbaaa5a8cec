import { describe, expect, test } from "vitest";
import { journey, stages, stagesOf } from "./journey";
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

test("a dossier that was refused shows how far it came, and nothing ahead", () => {
  expect(shown("ineligible")).toEqual(["draft: done", "admissibility: current"]);
  expect(shown("rejected")).toEqual([
    "draft: done",
    "admissibility: done",
    "opinions: done",
    "review: done",
    "decision: current",
  ]);
});

describe.each(applicationStatuses)("a dossier that is %s", (status) => {
  const steps = stagesOf(status);
  test("is at exactly one stage, those before are done, those after are next", () => {
    const here = steps.findIndex(({ state }) => state === "current");
    expect(steps.map(({ stage }) => stage)).toEqual(stages.slice(0, steps.length));
    expect(steps.map(({ state }) => state)).toEqual(
      steps.map((_, index) => (index < here ? "done" : index === here ? "current" : "next")),
    );
    expect(steps[here]?.stage).toBe(journey[status].stage);
  });
  test("has stages ahead as long as somebody holds it", () =>
    expect(steps.length === stages.length).toBe(
      journey[status].holder !== "nobody" || status === "closed" || status === "recovered",
    ));
});

test("whoever may write in a dossier is the one who holds it", () =>
  expect(applicationStatuses.filter(isEditable).map((status) => journey[status].holder)).toEqual([
    "applicant",
    "applicant",
  ]));

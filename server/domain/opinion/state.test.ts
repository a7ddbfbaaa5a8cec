import { describe, expect, test } from "vitest";
import { applicationStatuses } from "../application/status";
import { cameLate, opinionState, opinionTab, summariseOpinions, takesOpinion } from "./state";

const dueAt = new Date("2026-03-31T22:00:00Z");
const before = new Date("2026-03-31T21:59:59Z");
const after = new Date("2026-03-31T22:00:01Z");

test("an opinion is late once its instant is past, and received whenever it came", () => {
  expect(opinionState({ dueAt, issued: false }, before)).toBe("awaited");
  expect(opinionState({ dueAt, issued: false }, dueAt)).toBe("awaited");
  expect(opinionState({ dueAt, issued: false }, after)).toBe("late");
  expect(opinionState({ dueAt, issued: true }, after)).toBe("received");
});

test("one that came after its instant stays late, whatever the clock says since", () => {
  expect(cameLate({ dueAt, receivedAt: after })).toBe(true);
  expect(cameLate({ dueAt, receivedAt: dueAt })).toBe(false);
  expect(cameLate({ dueAt, receivedAt: null })).toBe(false);
});

test("a summary counts each country once", () => {
  const asked = [
    { dueAt, issued: true },
    { dueAt, issued: false },
    { dueAt: new Date("2027-01-01T00:00:00Z"), issued: false },
  ];
  expect(summariseOpinions(asked, after)).toEqual({ asked: 3, received: 1, late: 1 });
  expect(summariseOpinions([], after)).toEqual({ asked: 0, received: 0, late: 0 });
});

test("opinions are taken until the decision is notified, and before they are asked they are not", () => {
  expect(applicationStatuses.filter(takesOpinion)).toEqual(["underOpinion", "underReview", "shortlisted"]);
});

describe("the list of an embassy", () => {
  test.each([
    [false, "underOpinion", before, "toGive"],
    [false, "underOpinion", after, "late"],
    [false, "shortlisted", after, "late"],
    [false, "awarded", before, "notGiven"],
    [false, "withdrawn", after, "notGiven"],
    [true, "underOpinion", before, "given"],
    [true, "rejected", after, "given"],
  ] as const)("issued %s, dossier %s, at %s: %s", (issued, status, now, tab) => {
    expect(opinionTab({ dueAt, issued }, status, now)).toBe(tab);
  });
});

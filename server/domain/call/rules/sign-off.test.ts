import { expect, test } from "vitest";
import { call2010, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { noSignOff } from "../../application/sign-off";
import { isAboutSignOff, signOff } from "./sign-off";

const asking = { ...noRules, signOff: true };
const answer = { isGiven: true, by: "Jeanne Morel", at: "2026-11-20T23:30:00Z", comment: "", isCurrent: true };
const found = (facts: Parameters<typeof subjectOf>[1]) => signOff(asking, subjectOf(call2010, facts));

test("without an accord the dossier is held back, and the finding says why", () => {
  const held = { severity: "blocking", field: "signOff" };
  expect(found({ signOff: noSignOff })).toEqual([{ code: "signOffMissing", ...held }]);
  const request = { by: "Camille Lagarde", at: "2026-11-18T08:00:00Z" };
  expect(found({ signOff: { answer: null, request } })).toEqual([
    { code: "signOffAwaited", ...held, subject: "Camille Lagarde", since: "2026-11-18" },
  ]);
  expect(found({ signOff: { answer: { ...answer, isCurrent: false }, request: null } })).toEqual([
    // By the day in Paris.
    { code: "signOffOutdated", ...held, subject: "Jeanne Morel", since: "2026-11-21" },
  ]);
  expect(found({ signOff: { answer: { ...answer, isGiven: false }, request: null } })).toMatchObject([
    { code: "signOffRefused", subject: "Jeanne Morel" },
  ]);
});

test("nothing with an accord that holds, in a call that asks none, or where it is not known", () => {
  expect(found({ signOff: { answer, request: null } })).toEqual([]);
  expect(signOff(noRules, subjectOf(call2010, { signOff: noSignOff }))).toEqual([]);
  expect(found({})).toEqual([]);
});

test("is told apart from what is to be mended in the form", () => {
  expect(isAboutSignOff({ field: "signOff" })).toBe(true);
  expect(isAboutSignOff({ field: "lead.signatoryName" })).toBe(false);
});

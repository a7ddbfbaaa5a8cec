import { describe, expect, test } from "vitest";
import { afterEdit, mayAskAgain, noSignOff, type SignOffFacts, signOffState } from "./sign-off";

const nine = "2026-11-20T09:00:00.000Z";
const ten = "2026-11-20T10:00:00.000Z";
const request = (at: string) => ({ by: "Camille Lagarde", at });
const answer = (over: Partial<NonNullable<SignOffFacts["answer"]>> = {}) => ({
  ...{ isGiven: true, by: "Jeanne Morel", at: nine, comment: "", isCurrent: true },
  ...over,
});
const stateOf = (facts: Partial<SignOffFacts>) => signOffState({ ...noSignOff, ...facts }).state;

describe("the accord of a signatory", () => {
  test("is missing, then awaited, then given", () => {
    expect(stateOf({})).toBe("missing");
    expect(signOffState({ answer: null, request: request(nine) })).toEqual({ state: "awaited", ...request(nine) });
    expect(stateOf({ request: request(nine), answer: answer({ at: ten }) })).toBe("given");
  });

  test("no longer holds once the dossier is written to, and is awaited once it is asked for anew", () => {
    const given = { request: request(nine), answer: answer({ at: ten }) };
    expect(stateOf(afterEdit(given))).toBe("outdated");
    expect(stateOf(afterEdit({ answer: answer(), request: request(ten) }))).toBe("awaited");
    expect(afterEdit(noSignOff)).toEqual(noSignOff);
  });

  test("holds for what it was given on, also when somebody asks again", () =>
    expect(stateOf({ answer: answer(), request: request(ten) })).toBe("given"));

  test("a refusal counts whatever the dossier says since", () => {
    expect(stateOf({ answer: answer({ isGiven: false }) })).toBe("refused");
    expect(stateOf({ answer: answer({ isGiven: false, isCurrent: false }) })).toBe("refused");
  });

  test("may be asked for again after an hour, or at once when it was refused or made void", () => {
    const at = (time: string) => new Date(time);
    expect(mayAskAgain({ answer: null, request: request(nine) }, at("2026-11-20T09:59:59Z"))).toBe(false);
    expect(mayAskAgain({ answer: null, request: request(nine) }, at(ten))).toBe(true);
    expect(mayAskAgain(noSignOff, at(nine))).toBe(true);
    expect(mayAskAgain({ answer: answer({ isGiven: false }), request: null }, at(nine))).toBe(true);
    expect(mayAskAgain({ answer: answer({ isCurrent: false }), request: null }, at(nine))).toBe(true);
    expect(mayAskAgain({ answer: answer(), request: null }, at("2027-01-01T00:00:00Z"))).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { call2010, call2024, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { callCountries, suspendedCountries } from "./countries";

describe("the countries of a call", () => {
  const ofMaliAndSenegal = { ...call2010, countries: ["ML", "SN"] };
  test("each partner elsewhere is pointed at", () =>
    expect(callCountries(noRules, subjectOf(ofMaliAndSenegal, { countries: ["ML", "MA", "SN", "", "CL"] }))).toEqual([
      {
        code: "countryNotInCall",
        severity: "blocking",
        field: "partners.p1.country",
        subject: "MA",
        alternatives: ["ML", "SN"],
      },
      {
        code: "countryNotInCall",
        severity: "blocking",
        field: "partners.p4.country",
        subject: "CL",
        alternatives: ["ML", "SN"],
      },
    ]));
  test("a call that names none takes all", () =>
    expect(callCountries(noRules, subjectOf(call2010, { countries: ["MA", "CL"] }))).toEqual([]));
});

describe("a country suspended since 16 November 2022", () => {
  const at = (instant: string, countries = ["ML"]) =>
    suspendedCountries(call2024.rules, subjectOf(call2024, { countries, now: new Date(instant) }));

  test("takes dossiers until that day begins in Paris", () => {
    expect(at("2022-11-15T22:59:59.999Z")).toEqual([]);
    expect(at("2022-11-15T23:00:00Z")).toEqual([
      {
        code: "countrySuspended",
        severity: "blocking",
        field: "partners.p0.country",
        subject: "ML",
        since: "2022-11-16",
        source: "suspension de l’aide",
      },
    ]);
    expect(at("2024-02-15T12:00:00Z")).toHaveLength(1);
  });
  test("in summer the day begins two hours before that of Greenwich", () => {
    const since = (day: string) => ({
      ...call2024.rules,
      suspendedCountries: [{ country: "ML", since: day, source: "" }],
    });
    const on = (now: string) => suspendedCountries(since("2023-07-01"), subjectOf(call2024, { now: new Date(now) }));
    expect(on("2023-06-30T21:59:59Z")).toEqual([]);
    expect(on("2023-06-30T22:00:00Z")).toHaveLength(1);
  });
  test("one suspended partner among several is enough, and the one pointed at", () =>
    expect(at("2024-02-15T12:00:00Z", ["SN", "ML"])).toMatchObject([{ field: "partners.p1.country" }]));
  test("does not touch the others", () => expect(at("2024-02-15T12:00:00Z", ["SN", "MA", ""])).toEqual([]));
});

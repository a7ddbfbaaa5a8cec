import { describe, expect, test } from "vitest";
import { emptyContent, type SavedField, writeField } from "@/server/domain/application/content";
import { call2010, from, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { amountsAreGiven, coherence, completeness } from "./completeness";

const { content: complete } = subjectOf(call2010);
const having = (field: SavedField, value: unknown) =>
  subjectOf(call2010, { content: writeField(complete, field, value) });
const missing = (field: string) => ({ code: "missing", severity: "blocking", field });

const required: SavedField[] = [
  "lead.contactName",
  "lead.contactEmail",
  "lead.signatoryName",
  "project.title",
  "project.themes",
  "project.context",
  "project.objectives",
  "project.activities",
  "project.results",
  "project.startMonth",
  "project.durationMonths",
  "partners",
  "schedule",
  "expenditure",
  "funding",
];
const optional: SavedField[] = [
  "lead.contactRole",
  "lead.contactPhone",
  "lead.signatoryRole",
  "project.beneficiaries",
  "project.places",
  "coAuthorities",
];
const emptyOf = (field: SavedField) => {
  const [section, name] = field.split(".");
  const part = (emptyContent as unknown as Record<string, Record<string, unknown>>)[section ?? ""];
  return name === undefined ? part : part?.[name];
};

describe("what every dossier must say", () => {
  test("a complete one lacks nothing", () => expect(completeness(noRules, subjectOf(call2010))).toEqual([]));
  test("an empty one lacks all of it, in the order of the form", () =>
    expect(completeness(noRules, subjectOf(call2010, { content: emptyContent }))).toEqual(required.map(missing)));
  test.each(required)("%s", (field) =>
    expect(completeness(noRules, having(field, emptyOf(field)))).toEqual([missing(field)]),
  );
  test.each(optional)("not %s", (field) => expect(completeness(noRules, having(field, emptyOf(field)))).toEqual([]));
  test("blanks say nothing", () =>
    expect(completeness(noRules, having("project.title", " \n\t "))).toEqual([missing("project.title")]));

  test("each partner has a name, a country and a place", () => {
    const partners = complete.partners.flatMap((partner) => [
      partner,
      { ...partner, id: "p2", name: " ", country: "", place: "", region: "" },
    ]);
    expect(completeness(noRules, having("partners", partners))).toEqual(
      ["partners.p2.name", "partners.p2.country", "partners.p2.place"].map(missing),
    );
  });
  test("each step has a name and a beginning; its end may be open", () =>
    expect(completeness(noRules, having("schedule", [{ id: "s9", label: "", startMonth: "", endMonth: "" }]))).toEqual(
      ["schedule.s9.label", "schedule.s9.startMonth"].map(missing),
    ));
});

describe("amounts", () => {
  const asking = (cost: number, state: number) =>
    amountsAreGiven(noRules, subjectOf(call2010, { costs: [cost], sources: [from("state", [state])] }));
  test("lines that amount to nothing say nothing", () => {
    expect(asking(0, 1)).toEqual([missing("expenditure")]);
    expect(asking(1, 0)).toEqual([{ code: "nothingRequested", severity: "blocking", field: "funding" }]);
    expect(asking(1, 1)).toEqual([]);
  });
  test("amounts in years that are not the call's do not count", () => {
    const elsewhere = { "2009": 10_000, "2013": 10_000 };
    const expenditure = complete.expenditure.map((line) => ({ ...line, amounts: elsewhere }));
    expect(amountsAreGiven(noRules, having("expenditure", expenditure))).toEqual([missing("expenditure")]);
  });
  test("lists that are still empty are said once, by completeness", () =>
    expect(amountsAreGiven(noRules, subjectOf(call2010, { content: emptyContent }))).toEqual([]));
});

describe("values that cannot be right", () => {
  const found = (field: SavedField, value: unknown) => coherence(noRules, having(field, value));
  test.each(["2026-09", "2026-01", "2026-12", ""])("a project may start in “%s”", (month) =>
    expect(found("project.startMonth", month)).toEqual([]),
  );
  test.each(["2026-00", "2026-13", "09/2026", "2026-9", "septembre"])("and not in “%s”", (month) =>
    expect(found("project.startMonth", month)).toEqual([
      { code: "monthInvalid", severity: "blocking", field: "project.startMonth" },
    ]),
  );
  test.each([
    ["2026-03", "2026-03", []],
    ["2026-03", "", []],
    ["2026-12", "2027-01", []],
    ["2026-03", "2026-02", ["stepEndsBeforeStart"]],
    ["2026-03", "mai", ["monthInvalid"]],
    ["2026-03", "1er mars", ["monthInvalid"]],
  ])("a step from “%s” to “%s”", (startMonth, endMonth, codes) =>
    expect(found("schedule", [{ id: "s1", label: "Forage", startMonth, endMonth }]).map(({ code }) => code)).toEqual(
      codes,
    ),
  );
  test.each([
    ["camille@demo.example.org", 0],
    [" camille@demo.example.org ", 0],
    ["", 0],
    ["camille", 1],
    ["camille@demo", 1],
    ["ca mille@demo.example.org", 1],
  ])("the address “%s”", (email, count) => expect(found("lead.contactEmail", email)).toHaveLength(count));
  test("a theme is one of the call's, where it names any", () => {
    const call = { ...call2010, themes: ["health"] };
    const content = writeField(complete, "project.themes", ["health", "culture"]);
    expect(coherence(noRules, subjectOf(call, { content }))).toEqual([
      {
        code: "themeNotInCall",
        severity: "blocking",
        field: "project.themes",
        subject: "culture",
        alternatives: ["health"],
      },
    ]);
    expect(coherence(noRules, subjectOf(call2010, { content }))).toEqual([]);
  });
  test("nor is it one that nobody knows, where the call takes all", () =>
    expect(found("project.themes", ["health", "__proto__"])).toEqual([
      { code: "themeNotInCall", severity: "blocking", field: "project.themes", subject: "__proto__", alternatives: [] },
    ]));
});

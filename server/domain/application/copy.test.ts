import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeContent } from "@/tests/factories/complete-dossier";
import { checkApplication } from "../call/rules";
import { callRules } from "../call/rules/schema";
import { budgetOf } from "./budget";
import { applicationContent, emptyContent } from "./content";
import { copiedContent, copiedSections } from "./copy";

const triennial = [2026, 2027, 2028];
const source = completeContent(triennial);

describe("a dossier taken over into another call", () => {
  test("has the same texts and amounts, shifted to the years of that call", () => {
    const { content, leftOutYears } = copiedContent(source, copiedSections, {
      from: triennial,
      to: [2029, 2030, 2031],
    });
    expect(content).toEqual(completeContent([2029, 2030, 2031]));
    expect(leftOutYears).toEqual([]);
  });

  test("from three years into one, keeps the first and says which are left out", () => {
    const { content, leftOutYears } = copiedContent(source, copiedSections, { from: triennial, to: [2027] });
    expect(content.funding.map(({ amounts }) => amounts)).toEqual([{ "2027": 500_000 }, { "2027": 1_500_000 }]);
    expect(leftOutYears).toEqual([2027, 2028]);
  });

  test("from one year into three, leaves the later ones to be filled in", () => {
    const { content, leftOutYears } = copiedContent(completeContent([2026]), copiedSections, {
      from: [2026],
      to: [2027, 2028, 2029],
    });
    expect(budgetOf(content, [2027, 2028, 2029]).expenditure.perYear).toEqual([2_000_000, 0, 0]);
    expect(leftOutYears).toEqual([]);
  });

  test("has the chosen sections and no others", () => {
    const { content } = copiedContent(source, ["partners", "schedule"], { from: triennial, to: triennial });
    expect(content).toEqual({ ...emptyContent, partners: source.partners, schedule: source.schedule });
  });

  test("keeps what is no month as it was typed", () => {
    const odd = { ...source, project: { ...source.project, startMonth: "mars 2026" } };
    const { content } = copiedContent(odd, copiedSections, { from: [2026], to: [2030] });
    expect(content.project.startMonth).toBe("mars 2026");
    expect(content.schedule[0]).toMatchObject({ startMonth: "2030-03", endMonth: "" });
  });

  test("what the new call does not admit is told by its rules, as of any dossier", () => {
    const call = { kind: "annual", firstYear: 2027, countries: ["SN"], themes: ["education"] } as const;
    const rules = callRules.parse({
      duration: { max: 18 },
      attachments: [{ kind: "councilResolution", leadKinds: [] }],
    });
    const { content } = copiedContent(source, copiedSections, { from: triennial, to: [2027] });
    const application = { content, leadKind: "commune", attachments: [], outstandingReports: [] } as const;
    const codes = checkApplication({ ...call, rules }, application, new Date("2027-01-10")).map(({ code }) => code);
    expect(codes.sort()).toEqual(["attachmentMissing", "countryNotInCall", "durationMax", "themeNotInCall"]);
  });

  test("is a valid content, and no cent is lost or made but that of the years left out", () => {
    const cents = fc.integer({ min: 0, max: 100_000_000 });
    const years = fc.constantFrom([2026], triennial);
    const amounts = fc.dictionary(fc.constantFrom("2026", "2027", "2028"), cents);
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 8 }), years, years, (lines, from, to) => {
        const expenditure = lines.map((each, index) => ({
          ...{ id: `e${index}`, category: "other" as const, label: "", amounts: each },
        }));
        const target = to.map((year) => year + 7);
        const { content, leftOutYears } = copiedContent({ ...source, expenditure }, copiedSections, {
          from,
          to: target,
        });
        expect(applicationContent.parse(content)).toEqual(content);
        const [before, after] = [budgetOf({ ...source, expenditure }, from), budgetOf(content, target)];
        const kept = before.expenditure.perYear.filter((_, index) => !leftOutYears.includes(from[index] ?? 0));
        expect(after.expenditure.total).toBe(kept.reduce((sum, amount) => sum + amount, 0));
      }),
    );
  });
});

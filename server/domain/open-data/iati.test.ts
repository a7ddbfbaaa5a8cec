import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { anExportContext, anOpenAward, anyOpenAward, awkwardText } from "@/tests/factories/open-award";
import { titleOf, totalOf } from "./award";
import { iati, iatiActivity } from "./iati";
import { element, writableInXml } from "./xml";

const context = anExportContext();
const centsOf = (text: string) => Math.round(Number(text) * 100);

/** Asks a document and lets go of it: it lives outside the reach of the garbage collector. */
function reading<Answer>(markup: string, ask: (find: (path: string) => string[]) => Answer): Answer {
  const document = XmlDocument.fromString(markup);
  try {
    return ask((path) => document.find(path).map((node) => node.content));
  } finally {
    document.dispose();
  }
}

test("an element gives back the text and the attribute that were put in, but for what XML cannot hold", () => {
  fc.assert(
    fc.property(awkwardText, awkwardText, (text, attribute) => {
      reading(element("a", { b: attribute, c: undefined }, text).markup, (find) => {
        expect(find("/a").join("")).toBe(writableInXml(text));
        expect(find("/a/@b").join("")).toBe(writableInXml(attribute));
        expect(find("/a/@c")).toEqual([]);
      });
    }),
  );
});

test("whatever awards hold, the file is valid XML that tells the same names and amounts", () => {
  fc.assert(
    fc.property(fc.array(anyOpenAward, { maxLength: 4 }), (awards) => {
      const records = awards.map((award, index) => iati.record(award, context, index === 0));
      reading(iati.open(context) + records.join("") + iati.close(), (find) => {
        expect(find("/iati-activities/iati-activity/title/narrative")).toEqual(
          awards.map((award) => writableInXml(titleOf(award))),
        );
        expect(find("//participating-org[@role='2']/narrative")).toEqual(
          awards.map(({ authority }) => writableInXml(authority.name)),
        );
        for (const path of ["//budget/value", "//transaction[transaction-type/@code='2']/value"]) {
          const told = find(path).reduce((total, text) => total + centsOf(text), 0);
          expect(told).toBe(awards.reduce((total, award) => total + totalOf(award), 0));
        }
        expect(find("//transaction[transaction-type/@code='3']/value").map(centsOf)).toEqual(
          awards.flatMap(({ payments }) => payments.map(({ cents }) => cents)),
        );
      });
    }),
    { numRuns: 50 },
  );
});

describe("an activity", () => {
  const told = (path: string, award = anOpenAward(), year = 2011) =>
    reading(iatiActivity(award, { ...context, year }).markup, (find) => find(path));

  test("commits each year's amount on the day of the decision, and budgets it in its year", () => {
    expect(told("//transaction/transaction-type/@code")).toEqual(["2", "2"]);
    expect(told("//transaction/transaction-date/@iso-date")).toEqual(["2010-06-01", "2010-06-01"]);
    expect(told("//transaction/value")).toEqual(["30000.50", "20000"]);
    expect(told("//budget/period-start/@iso-date")).toEqual(["2010-01-01", "2011-01-01"]);
    expect(told("//budget/value")).toEqual(["30000.50", "20000"]);
  });

  test("names who takes part, where and what for", () => {
    expect(told("/iati-activity/iati-identifier")).toEqual(["FR-RCS-123456782-TRI10-0001"]);
    expect(told("//participating-org/@role")).toEqual(["1", "2", "4"]);
    expect(told("//participating-org/@ref")).toEqual(["FR-RCS-123456782", "FR-RCS-246100663"]);
    expect(told("//recipient-country/@code")).toEqual(["ML"]);
    expect(told("//location/name/narrative")).toEqual(["Koutiala, Sikasso, Mali"]);
    expect(told("//sector/@code")).toEqual(["14030"]);
  });

  test("is under way in its years, in finalisation after them, cancelled once given up", () => {
    expect(told("//activity-status/@code")).toEqual(["2"]);
    expect(told("//activity-status/@code", anOpenAward(), 2012)).toEqual(["3"]);
    expect(told("//activity-status/@code", anOpenAward({ givenUp: true }))).toEqual(["5"]);
  });

  test("disburses what was paid", () => {
    const award = anOpenAward({ payments: [{ paidOn: "2011-02-01", cents: 1_234 }] });
    expect(told("//transaction[transaction-type/@code='3']/value", award)).toEqual(["12.34"]);
    expect(told("//transaction[transaction-type/@code='3']/transaction-date/@iso-date", award)).toEqual(["2011-02-01"]);
  });
});

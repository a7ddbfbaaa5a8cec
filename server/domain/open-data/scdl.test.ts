import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anExportContext, anOpenAward, anyOpenAward } from "@/tests/factories/open-award";
import { parseCsv } from "@/tests/factories/read-csv";
import { titleOf, totalOf } from "./award";
import { scdl, scdlColumns, scdlRow, shortened } from "./scdl";

const context = anExportContext();
const natures = ["aide en numéraire", "aide en nature"];

/**
 * The rules of the schema, transcribed: what each column takes. Those left out take any text. Of the beneficiary it asks for
 * a SIRET without holding to it; no list of authorities has them, so its SIREN stands there, or nothing.
 */
const rules: Partial<Record<(typeof scdlColumns)[number], (text: string) => boolean>> = {
  idAttribuant: (text) => /^\d{14}$/.test(text),
  dateConvention: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  idBeneficiaire: (text) => text === "" || /^\d{9}$/.test(text),
  rnaBeneficiaire: (text) => text === "" || /^W\d{9}$/.test(text),
  objet: (text) => text !== "" && [...text].length <= 256,
  montant: (text) => /^\d+(\.\d{2})?$/.test(text),
  nature: (text) => text.split(";").every((each) => natures.includes(each)),
  conditionsVersement: (text) => ["unique", "échelonné"].includes(text),
  datesPeriodeVersement: (text) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}(\/[0-9]{4}-[0-9]{2}-[0-9]{2})?$/.test(text),
  idRAE: (text) => text.length <= 5,
  notificationUE: (text) => ["oui", "non"].includes(text),
  pourcentageSubvention: (text) => Number(text) >= 0.01 && Number(text) <= 1,
};

const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

test("whatever awards hold, the file reads back to the same cells, which keep the rules, and the same cents", () => {
  fc.assert(
    fc.property(fc.array(anyOpenAward, { maxLength: 5 }), (awards) => {
      const text = scdl.open(context) + awards.map((award) => scdl.record(award, context, false)).join("");
      const [header, ...lines] = parseCsv(text, ",", "\r\n");
      expect(header).toEqual(scdlColumns);
      expect(lines).toEqual(
        awards.map((award) => {
          const row = scdlRow(award, context.publisher);
          return scdlColumns.map((column) => guarded(row[column]));
        }),
      );
      for (const award of awards) {
        const row = scdlRow(award, context.publisher);
        for (const [column, holds] of Object.entries(rules))
          expect([column, holds(row[column as keyof typeof row])]).toEqual([column, true]);
        expect(Math.round(Number(row.montant) * 100)).toBe(totalOf(award));
      }
    }),
  );
});

describe("a line", () => {
  test("tells an award", () => {
    expect(scdlRow(anOpenAward(), context.publisher)).toEqual({
      nomAttribuant: "Ministère",
      idAttribuant: "12345678200010",
      dateConvention: "2010-06-01",
      referenceDecision: "TRI10-0001",
      nomBeneficiaire: "Communauté urbaine d’Alençon",
      idBeneficiaire: "246100663",
      rnaBeneficiaire: "",
      objet: "Eau potable à Koutiala",
      montant: "50000.50",
      nature: "aide en numéraire",
      conditionsVersement: "échelonné",
      datesPeriodeVersement: "2010-01-01/2011-12-31",
      idRAE: "",
      notificationUE: "non",
      pourcentageSubvention: "1.00",
      dispositifAide: "",
    });
  });

  test("is paid at once when it has one year", () => {
    const row = scdlRow(anOpenAward({ amounts: [{ year: 2012, cents: 100 }] }), context.publisher);
    expect([row.conditionsVersement, row.datesPeriodeVersement]).toEqual(["unique", "2012-01-01/2012-12-31"]);
  });

  test("names a project without a title by its call, or by its number", () => {
    const untitled = { title: " ", call: { slug: "a", title: "" } };
    expect(titleOf(anOpenAward({ title: " " }))).toBe("Triennal 2010-2012");
    expect(titleOf(anOpenAward(untitled))).toBe("TRI10-0001");
  });
});

test("a text too long is cut between characters, and says so", () => {
  expect(shortened("é👩‍🌾", 10)).toBe("é👩‍🌾");
  expect(shortened("😀".repeat(300), 256)).toBe(`${"😀".repeat(255)}…`);
});

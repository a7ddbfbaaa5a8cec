import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { ExportContext, OpenAward } from "@/server/domain/open-data/award";
import { iati } from "@/server/domain/open-data/iati";
import { scdlColumns, scdlRow } from "@/server/domain/open-data/scdl";
import { anExportContext, anyOpenAward } from "@/tests/factories/open-award";

// Where the runner found them; without them it leaves this file out.
const folder = process.env.OPEN_DATA_SCHEMAS ?? "";
const context = anExportContext();

describe("IATI 2.03", () => {
  const at = join(folder, "iati-2.03");
  const names = ["iati-activities-schema.xsd", "iati-common.xsd", "xml.xsd"];
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(
      Object.fromEntries(names.map((name) => [`/iati/${name}`, readFileSync(join(at, name))])),
    ),
  );
  const schema = XmlDocument.fromBuffer(readFileSync(join(at, "iati-activities-schema.xsd")), {
    url: "/iati/iati-activities-schema.xsd",
  });
  const validator = XsdValidator.fromDoc(schema);

  function validate(awards: OpenAward[], about: ExportContext) {
    const records = awards.map((award, index) => iati.record(award, about, index === 0));
    const document = XmlDocument.fromString(iati.open(about) + records.join("") + iati.close());
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
  }

  test("takes the file, whatever awards hold", () => {
    fc.assert(
      fc.property(fc.array(anyOpenAward, { minLength: 1, maxLength: 3 }), (awards) => validate(awards, context)),
      { numRuns: 50 },
    );
  });

  test("would not take one whose parts are out of order", () => {
    const document = XmlDocument.fromString(
      '<iati-activities version="2.03"><iati-activity><title/></iati-activity></iati-activities>',
    );
    expect(() => validator.validate(document)).toThrow();
    document.dispose();
  });
});

describe("SCDL subventions 2.1.1", () => {
  const constraints = z.object({
    required: z.boolean().optional(),
    pattern: z.string().optional(),
    enum: z.array(z.string()).optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  });
  const field = z.object({
    name: z.string(),
    type: z.enum(["string", "date", "number", "boolean"]),
    trueValues: z.array(z.string()).default([]),
    falseValues: z.array(z.string()).default([]),
    constraints: constraints.default({}),
  });
  const text = readFileSync(join(folder, "scdl", "subventions-2.1.1.json"), "utf8");
  const { fields } = z.object({ fields: z.array(field) }).parse(JSON.parse(text));
  type Field = (typeof fields)[number];

  /** What the schema has against a value. */
  function against({ type, trueValues, falseValues, constraints: asked }: Field, value: string): string[] {
    if (value === "") return asked.required ? ["required"] : [];
    const isOfType = {
      string: () => true,
      date: () => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
      number: () => /^-?\d+(\.\d+)?$/.test(value),
      boolean: () => [...trueValues, ...falseValues].includes(value),
    };
    return [
      ...(isOfType[type]() ? [] : [type]),
      ...(asked.pattern && !new RegExp(asked.pattern).test(value) ? ["pattern"] : []),
      ...(asked.enum && !asked.enum.includes(value) ? ["enum"] : []),
      ...(asked.maxLength !== undefined && [...value].length > asked.maxLength ? ["maxLength"] : []),
      ...(asked.minimum !== undefined && Number(value) < asked.minimum ? ["minimum"] : []),
      ...(asked.maximum !== undefined && Number(value) > asked.maximum ? ["maximum"] : []),
    ];
  }

  test("has our columns, in our order", () => expect(fields.map(({ name }) => name)).toEqual(scdlColumns));

  test("has nothing against any line of an authority with a name", () => {
    fc.assert(
      fc.property(anyOpenAward, (award) => {
        const authority = { ...award.authority, name: award.authority.name || "Alençon" };
        const row = scdlRow({ ...award, authority }, context.publisher);
        for (const each of fields) {
          const value = row[each.name as keyof typeof row];
          expect([each.name, value, against(each, value)]).toEqual([each.name, value, []]);
        }
      }),
    );
  });

  test("has something against what is wrong in each way", () => {
    const of = (name: string) => fields.find((each) => each.name === name) ?? expect.fail(name);
    expect(against(of("idAttribuant"), "12345")).toEqual(["pattern"]);
    expect(against(of("montant"), "1 000,5")).toEqual(["number"]);
    expect(against(of("nature"), "prêt")).toEqual(["enum"]);
    expect(against(of("objet"), "x".repeat(257))).toEqual(["maxLength"]);
    expect(against(of("nomBeneficiaire"), "")).toEqual(["required"]);
    expect(against(of("pourcentageSubvention"), "1.01")).toEqual(["maximum"]);
  });
});

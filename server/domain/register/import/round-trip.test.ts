import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "@/server/files/table";
import { recordWords } from "@/server/services/register/record-words";
import { themes } from "../../call/themes";
import { csvText } from "../../csv";
import { authoritySearchText } from "../../organisation/search-text";
import { frenchAuthorityKinds } from "../../user/actor";
import { guard, type RegisterRecord, recordColumns, recordFields, recordLine, unguard } from "../record";
import { keptText, recordReader, regionCode } from "../record-schema";
import { cooperationKinds, foreignLevels } from "../vocabulary";
import { judgeLines } from "./judge";
import { type Known, lookupIn } from "./known";
import { guessMapping, mapped } from "./mapping";

const usual = [
  "'=1+1",
  '=HYPERLINK("x")',
  "-5",
  "@x",
  'Cœur d’Élan ; "Sud"',
  "سيكاسو",
  "a\nb",
  "''+",
  "\tx",
  "Kayes, ML",
  "  ",
];
/** Any text that the register may keep. */
const texts = fc
  .oneof(
    fc.constantFrom(...usual),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 20 }),
  )
  .map(keptText);
const names = texts.filter((text) => text !== "");
const years = fc.integer({ min: 1900, max: 2100 });

const records: fc.Arbitrary<RegisterRecord[]> = fc
  .array(
    fc.record({
      french: fc.record({
        name: names,
        kind: fc.constantFrom(...frenchAuthorityKinds),
        siren: fc.option(fc.stringMatching(/^\d{9}$/)),
        inseeCode: fc.stringMatching(/^\d[1-9AB]\d{3}$/),
        departmentCode: fc.option(fc.stringMatching(/^\d\d$/)),
      }),
      foreign: fc.record({
        name: names,
        level: fc.constantFrom(...foreignLevels),
        country: fc.constantFrom("ML", "SN", "CI"),
        region: fc.oneof(fc.constantFrom("ML-1", "ml-kita", "Kayes", ""), texts),
        place: texts,
      }),
      kind: fc.constantFrom(...cooperationKinds),
      years: fc.tuple(years, years, fc.constantFrom("active", "dormant", "ended" as const)),
      themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 4 }),
      source: names,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ years: [one, other, status], ...record }, index) => ({
      ...record,
      identifier: `cooperation-${index}`,
      status: status as RegisterRecord["status"],
      sinceYear: Math.min(one, other),
      untilYear: status === "ended" ? Math.max(one, other) : null,
    })),
  );

/** The register that holds these records and nothing else, each with authorities of its own. */
const registerOf = (all: readonly RegisterRecord[]): Known => ({
  french: all.map(({ french }, index) => ({
    ...{ ...french, id: `f${index}`, slug: `f${index}`, searchName: authoritySearchText(french.name) },
  })),
  foreign: all.map(({ foreign }, index) => ({
    ...{ ...foreign, id: `p${index}`, slug: `p${index}`, searchName: authoritySearchText(foreign.name) },
  })),
  cooperations: all.map(({ french: _, foreign: __, identifier, ...facts }, index) => ({
    ...{ ...facts, id: `c${index}`, slug: identifier, frenchId: `f${index}`, foreignId: `p${index}` },
  })),
});

const distinct = (all: readonly RegisterRecord[]) =>
  new Set(all.map(({ french }) => french.siren)).size === all.length &&
  all.every(({ french }) => french.siren !== null);

async function imported(file: Uint8Array, register: Known) {
  const read = await readTable(file);
  if (!read.ok) throw new Error(read.reason);
  const { header, lines } = read.table;
  const mapping = guessMapping(header);
  const reader = recordReader(recordWords);
  const drafts = lines.map(({ number, cells }) => ({ number, read: reader(mapped(cells, mapping)) }));
  return judgeLines(drafts, lookupIn(register), { countries: null, source: "fichier" });
}

const columns = recordFields.map((field) => recordColumns[field]);
const dialects = [
  { separator: ";", lineEnd: "\n" },
  { separator: ",", lineEnd: "\r\n" },
] as const;

describe("what is exported and imported again", () => {
  test("changes nothing, whatever names and texts hold", () =>
    fc.assert(
      fc.asyncProperty(records.filter(distinct), fc.constantFrom(...dialects), async (all, dialect) => {
        const text = csvText([columns, ...all.map((one) => recordLine(one, recordWords))], dialect);
        const judged = await imported(new TextEncoder().encode(text), registerOf(all));
        expect(judged).toHaveLength(all.length);
        for (const { judgement } of judged) expect(judgement).toMatchObject({ verdict: "unchanged", changes: [] });
      }),
    ));

  test("brings the same records to an empty register", () =>
    fc.assert(
      fc.asyncProperty(records.filter(distinct), async (all) => {
        const text = csvText([columns, ...all.map((one) => recordLine({ ...one, identifier: "" }, recordWords))]);
        const { french } = registerOf(all);
        const judged = await imported(new TextEncoder().encode(text), { french, foreign: [], cooperations: [] });
        for (const [index, { judgement }] of judged.entries()) {
          const { foreign, french: end, identifier: _, ...facts } = all[index] as RegisterRecord;
          if (judgement.verdict === "error") {
            // Two of them bear one name in one region.
            expect(["contradictsLine", "sameAsLine"]).toContain(judgement.problems[0]?.reason);
            continue;
          }
          expect(judgement).toMatchObject({ verdict: "new", french: { siren: end.siren }, facts });
          const { name, ...rest } = foreign;
          expect(judgement.foreign).toMatchObject({ ...rest, region: regionCode(foreign.country, foreign.region) });
          expect(authoritySearchText(judgement.foreign.name)).toBe(authoritySearchText(name));
        }
      }),
    ));

  test("is never run by a spreadsheet", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const [line = ""] = [csvText([[guard(text)]]).replace(/^"/, "")];
        expect(line).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguard(/^[=+\-@\t\r]/.test(text) ? `'${text}` : guard(text))).toBe(text);
      }),
    ));
});

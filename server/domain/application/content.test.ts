import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import { themes } from "../call/themes";
import {
  amountIn,
  applicationContent,
  emptyContent,
  fieldsIn,
  isSavedField,
  readField,
  type SavedField,
  savedFieldNames,
  savedFields,
  schemaOf,
  writeField,
  yearsOf,
} from "./content";

const fields = Object.keys(savedFields) as SavedField[];
/** What is read may bear a theme of other times; what is written bears known ones. */
const drafts = arbitraryOf(applicationContent).map((draft) =>
  writeField(
    draft,
    "project.themes",
    draft.project.themes.map((theme, index) => themes[(theme.length + index) % themes.length]),
  ),
);
const aField = fc.constantFrom(...fields);
const isNested = (field: string) => field.includes(".");

test("the browser knows the fields that there are schemas of, in their order", () =>
  expect(savedFieldNames).toEqual(fields));

test("an empty dossier is a draft", () => expect(applicationContent.parse(emptyContent)).toEqual(emptyContent));

describe("the fields that are saved one by one", () => {
  test("are all of the content, each part of it once", () => {
    const leaves = Object.entries(emptyContent).flatMap(([section, value]) =>
      Array.isArray(value) ? [section] : Object.keys(value).map((name) => `${section}.${name}`),
    );
    expect([...fields].sort()).toEqual(leaves.sort());
  });
  test.each(["", "lead", "project", "project.title.length", "project.nothing", "funding.0", "__proto__", "toString"])(
    "“%s” is none of them",
    (path) => expect(isSavedField(path)).toBe(false),
  );

  test("what is written is read again, fits the schema, and leaves every other field alone", () =>
    fc.assert(
      fc.property(drafts, drafts, aField, (draft, other, field) => {
        const before = structuredClone(draft);
        const value = readField(other, field);
        const after = writeField(draft, field, value);
        expect(readField(after, field)).toEqual(value);
        expect(schemaOf(field).safeParse(value).success).toBe(true);
        expect(applicationContent.parse(after)).toEqual(after);
        for (const name of fields.filter((name) => name !== field))
          expect(readField(after, name)).toEqual(readField(before, name));
        expect(draft).toEqual(before);
      }),
      { numRuns: 100 },
    ));

  test("written one after the other, they make the other dossier", () =>
    fc.assert(
      fc.property(drafts, drafts, (draft, other) => {
        const written = fieldsIn(other).reduce(
          (next, field) => writeField(next, field, readField(other, field)),
          draft,
        );
        // An answer is blanked, never taken away.
        expect(written).toEqual({ ...other, answers: { ...draft.answers, ...other.answers } });
      }),
      { numRuns: 50 },
    ));

  test("stored and read again, a draft is the same", () =>
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(applicationContent.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
      { numRuns: 100 },
    ));

  test("sections of single fields and whole lists are told apart", () =>
    expect(fields.filter((field) => !isNested(field))).toEqual([
      "coAuthorities",
      "partners",
      "schedule",
      "expenditure",
      "funding",
    ]));
});

test.each([
  ["half a cent", { id: "f", source: "state", kind: "cash", label: "", amounts: { "2026": 0.5 } }],
  ["less than nothing", { id: "f", source: "state", kind: "cash", label: "", amounts: { "2026": -1 } }],
  ["a year that is none", { id: "f", source: "state", kind: "cash", label: "", amounts: { next: 1 } }],
  ["a source that nobody knows", { id: "f", source: "lottery", kind: "cash", label: "", amounts: {} }],
  ["a row without a name of its own", { id: "", source: "state", kind: "cash", label: "", amounts: {} }],
])("not even a draft has %s", (_, line) => expect(savedFields.funding.safeParse([line]).success).toBe(false));

test("the years of a dossier are those of its call", () => {
  expect(yearsOf({ kind: "annual", firstYear: 2026 })).toEqual([2026]);
  expect(yearsOf({ kind: "triennial", firstYear: 2010 })).toEqual([2010, 2011, 2012]);
});

test("a year without an amount is nothing", () => {
  expect(amountIn({ amounts: { "2026": 5 } }, 2026)).toBe(5);
  expect(amountIn({ amounts: { "2026": 5 } }, 2027)).toBe(0);
});

test.each(["<b>", "__proto__", "eau", ""])(
  "a theme that nobody knows (“%s”) is not saved, but what was kept is read",
  (theme) => {
    expect(savedFields["project.themes"].safeParse([theme]).success).toBe(false);
    const kept = writeField(emptyContent, "project.themes", [theme]);
    expect(applicationContent.safeParse(kept).success).toBe(true);
  },
);

test("no character that cannot be kept comes with any text of a dossier", () => {
  const bad = "Eau\u0000 \ud83dpotable\u202e";
  for (const field of ["lead.contactName", "project.title", "project.context", "project.startMonth"] as const)
    expect(savedFields[field].parse(bad)).toBe(field === "project.context" ? "Eau potable\u202e" : "Eau potable");
  const step = { id: "s", label: bad, startMonth: "", endMonth: "" };
  expect(savedFields.schedule.parse([step])).toEqual([{ ...step, label: "Eau potable" }]);
});

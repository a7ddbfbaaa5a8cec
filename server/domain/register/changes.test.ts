import { describe, expect, test } from "vitest";
import { changedFields, isConfirmationOnly } from "./changes";

const before = { id: "x", kind: "protocol", status: "active", since_year: 1998, until_year: null, themes: ["health"] };

describe("what a change of the register shows", () => {
  test("the fields that people know, and none other", () =>
    expect(changedFields("cooperation", before, { ...before, kind: "twinning", source: "other", themes: [] })).toEqual([
      { field: "kind", before: "protocol", after: "twinning" },
      { field: "themes", before: ["health"], after: [] },
    ]));
  test("all there is, of one that is new; blank is no difference", () =>
    expect(changedFields("entry", null, { region: "ML-1", place: "", level: "municipality" })).toEqual([
      { field: "region", before: null, after: "ML-1" },
      { field: "level", before: null, after: "municipality" },
    ]));
  test("nothing where nothing changed", () => expect(changedFields("cooperation", before, before)).toEqual([]));
  test("a confirmation is told apart from a change", () => {
    expect(isConfirmationOnly({ ...before, confirmed_at: null }, { ...before, confirmed_at: "2026" })).toBe(true);
    expect(isConfirmationOnly(before, { ...before, kind: "twinning" })).toBe(false);
    expect(isConfirmationOnly(null, before)).toBe(false);
  });
});

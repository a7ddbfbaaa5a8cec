import { describe, expect, test } from "vitest";
import { journalHref, readJournalQuery, toJournalFilter } from "./query";

describe("the address of the journal", () => {
  test("holds its whole state, and gives it back", () => {
    const address = { q: "Alençon", sujet: "decisions", du: "2026-03-29", au: "2026-03-29", page: "2" };
    const read = readJournalQuery(address);
    expect(journalHref(read)).toBe(`/administration/journal?${new URLSearchParams(address)}`);
  });

  test("a day is that of Paris, the last one wholly in, also when the clocks change", () =>
    expect(toJournalFilter(readJournalQuery({ sujet: "avis", du: "2026-03-29", au: "2026-03-29" }))).toEqual({
      text: undefined,
      topic: "opinions",
      from: new Date("2026-03-28T23:00:00Z"),
      before: new Date("2026-03-29T22:00:00Z"),
      page: undefined,
    }));

  test.each([{ du: "hier" }, { du: "2026-02-30" }, { sujet: "tout" }, { page: "-1" }, { q: ["a", "b"] }, { q: "" }])(
    "%j counts for nothing",
    (params) => expect(journalHref(readJournalQuery(params))).toBe("/administration/journal"),
  );
});

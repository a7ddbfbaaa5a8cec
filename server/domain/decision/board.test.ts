import { describe, expect, test } from "vitest";
import { type BoardQuery, type BoardRow, countStages, selectRows, stageOf } from "./board";

const row = (facts: Partial<BoardRow>): BoardRow => ({
  ref: "D-1",
  number: "TRI26-00001",
  title: "Eau potable",
  authority: "Alençon",
  countries: ["ML"],
  status: "underReview",
  stage: "toDecide",
  ceilings: { perYear: [], total: [{ code: "requested", maxCents: 0 }] },
  requestedCents: 0,
  opinions: [],
  decision: null,
  searchText: "alencon eau potable koutiala",
  ...facts,
});
const opinion = (verdict: BoardRow["opinions"][number]["verdict"]) =>
  ({ country: "ML", verdict, state: verdict ? "received" : "late", cameLate: false }) as const;
const all: BoardQuery = { text: "", stage: null, outcome: null, opinion: null, sort: "number" };

test("where a dossier stands before the one who decides", () => {
  expect(stageOf("underReview", null)).toBe("toDecide");
  expect(stageOf("shortlisted", { isNotified: false })).toBe("prepared");
  expect(stageOf("waitlisted", { isNotified: true })).toBe("decided");
  expect(stageOf("withdrawn", { isNotified: true })).toBe("decided");
  expect(stageOf("underOpinion", null)).toBe("notReady");
  expect(stageOf("ineligible", null)).toBe("out");
  expect(stageOf("withdrawn", { isNotified: false })).toBe("out");
});

describe("the dossiers asked for", () => {
  const rows = [
    row({ ref: "a", number: "TRI26-00010", requestedCents: 1, opinions: [opinion("favourable")] }),
    row({ ref: "b", number: "TRI26-00009", authority: "Évry", stage: "prepared", opinions: [opinion(null)] }),
    row({
      ref: "c",
      number: "TRI26-00001",
      authority: "Bordeaux",
      requestedCents: 9,
      searchText: "bordeaux bamako",
      opinions: [opinion("favourable"), opinion("unfavourable")],
    }),
    row({ ref: "d", number: "TRI26-00002", opinions: [] }),
  ];
  const refs = (query: Partial<BoardQuery>) => selectRows(rows, { ...all, ...query }).map(({ ref }) => ref);

  test("by words in any order, without accents", () => {
    expect(refs({ text: "Koutiala ALENÇON" })).toEqual(["d", "b", "a"]);
    expect(refs({ text: "bamako puits" })).toEqual([]);
  });
  test("by stage and by opinion", () => {
    expect(refs({ stage: "prepared" })).toEqual(["b"]);
    expect(refs({ opinion: "favourable" })).toEqual(["a"]);
    expect(refs({ opinion: "unfavourable" })).toEqual(["c"]);
    expect(refs({ opinion: "missing" })).toEqual(["b"]);
  });
  test("in the order asked for, numbers as numbers", () => {
    expect(refs({})).toEqual(["c", "d", "b", "a"]);
    expect(refs({ sort: "requested" })).toEqual(["c", "a", "d", "b"]);
    expect(refs({ sort: "authority" })).toEqual(["d", "a", "c", "b"]);
  });
  test("and counted by stage", () =>
    expect(countStages(rows)).toEqual({ toDecide: 3, prepared: 1, decided: 0, notReady: 0, out: 0 }));
});

import { describe, expect, test } from "vitest";
import { callPhases } from "./calendar";
import { areFilesKept, callFileFacts, callFileNote, movedByOne, openVersions } from "./files";

test("what was given is kept from the opening on", () => {
  const kept = callPhases.filter(areFilesKept);
  expect(kept).toEqual(["open", "closed", "resultsPublished"]);
});

test("the version in force is the last one that may be opened", () => {
  const versions = [
    { number: 1, scan: "clean" },
    { number: 2, scan: "notScanned" },
    { number: 3, scan: "waiting" },
    { number: 4, scan: "infected" },
  ] as const;
  expect(openVersions(versions).map(({ number }) => number)).toEqual([2, 1]);
  expect(openVersions(versions.slice(2))).toEqual([]);
});

describe("moving by one", () => {
  test.each([
    ["b", "up", "bac"],
    ["b", "down", "acb"],
    ["a", "up", "abc"],
    ["c", "down", "abc"],
    ["x", "down", "abc"],
  ] as const)("%s %s gives %s", (id, way, order) => {
    expect(movedByOne(["a", "b", "c"], id, way).join("")).toBe(order);
  });
});

test("a file has a name in words and a kind; a correction says what it corrects", () => {
  expect(callFileFacts.parse({ title: " Texte\nde l’appel ", kind: "text" })).toEqual({
    title: "Texte de l’appel",
    kind: "text",
  });
  expect(callFileFacts.safeParse({ title: " ", kind: "text" }).success).toBe(false);
  expect(callFileFacts.safeParse({ title: "x", kind: "other" }).success).toBe(false);
  expect(callFileNote.safeParse("").success).toBe(false);
  expect(callFileNote.safeParse("x".repeat(501)).success).toBe(false);
});

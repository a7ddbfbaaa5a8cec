import { describe, expect, test } from "vitest";
import { givesContact, lastDayFrom, type NoticeContent, noticeContent, problemOfDay, problemsOf } from "./schema";
import { noticeParams, noticeSelection } from "./selection";
import { noticeSlug } from "./slug";

const today = "2026-11-24";
const whole: NoticeContent = {
  ...{ kind: "offer", title: "Eau à Kita", sought: "Un partenaire", offered: "Un savoir-faire" },
  ...{ themes: ["health"], country: "ML", region: "", population: null, languages: ["fr"], until: "2027-03-31" },
};

test("a whole notice has no problem; each missing part is named, in the order of the form", () => {
  expect(problemsOf(whole, today)).toEqual([]);
  const blank = { ...whole, title: "", sought: "", offered: "", themes: [], languages: [], until: "" };
  expect(problemsOf(blank, today)).toEqual(
    ["title", "sought", "offered", "themes", "languages", "until"].map((field) => ({ field, problem: "missing" })),
  );
});

test.each([
  ["", "missing"],
  ["2026-11-23", "past"],
  ["2026-11-24", null],
  ["2027-11-24", null],
  ["2027-11-25", "tooFar"],
  ["2027-02-30", "invalid"],
] as const)("%j as the last day: %s", (until, problem) => expect(problemOfDay(until, today)).toBe(problem));

test("a year from 29 February ends on the 28th", () => {
  expect(lastDayFrom("2028-02-29")).toBe("2029-02-28");
  expect(lastDayFrom("2026-11-24")).toBe("2027-11-24");
});

describe("what gives an address or a telephone number", () => {
  test.each([
    "Écrivez à mairie@ville.example.org",
    "(mairie@ville.example.org)",
    "Tél. 02 33 32 40 00",
    "02.33.32.40.00",
    "+223 20 22 58 51",
    "00223 20225851",
  ])("%s", (text) => {
    expect(givesContact(text)).toBe(true);
    expect(problemsOf({ ...whole, offered: text }, today)).toEqual([{ field: "offered", problem: "contact" }]);
  });
  test.each([
    "26 000 habitants, 1 200 000 € depuis 1961",
    "de 2010 à 2024, 3 projets",
    "Siret, 110 000 000 francs CFA",
    "voir @ville",
  ])("not: %s", (text) => expect(givesContact(text)).toBe(false));
});

test("a text is cleaned and held to its length; themes are told once", () => {
  const read = noticeContent.parse({ ...whole, title: "  Eau\nà Kita\u0000 ", themes: ["health", "health"] });
  expect(read).toMatchObject({ title: "Eau à Kita", themes: ["health"] });
  expect(noticeContent.safeParse({ ...whole, title: "x".repeat(121) }).success).toBe(false);
  expect(noticeContent.safeParse({ ...whole, sought: "x".repeat(3_001) }).success).toBe(false);
  expect(noticeContent.safeParse({ ...whole, population: 0.5 }).success).toBe(false);
});

test("an address holds the search, and what names nothing is left out", () => {
  const read = (address: string) => {
    const params = new URLSearchParams(address);
    return noticeSelection((word) => params.get(word));
  };
  const selection = { text: "eau", kind: "offer", side: "foreign", country: "ML", theme: "health" } as const;
  expect(read(new URLSearchParams(noticeParams(selection)).toString())).toEqual(selection);
  expect(read("type=rien&cote=x&pays=mali&theme=x&q=")).toEqual({});
});

test("a notice is found by its title and its id", () => {
  const id = "7b0c2c8e-1f5e-4b43-9a39-8e0d1a1f3a11";
  expect(noticeSlug("Eau potable à Kita : l’œuvre", id)).toBe("eau-potable-a-kita-l-oeuvre-7b0c2c8e");
  expect(noticeSlug("", id)).toBe("7b0c2c8e");
  expect(noticeSlug("mot ".repeat(40), id).length).toBeLessThanOrEqual(70);
});

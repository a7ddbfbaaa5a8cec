import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readUrl } from "./fields";
import { resourceKinds } from "./kinds";
import { blankResource, type ResourceInput, resourceForm, resourceInput } from "./schema";

const conference = (facts: Partial<ResourceInput> = {}): ResourceInput => ({
  ...blankResource("conference"),
  title: "Rencontres",
  startsOn: "2026-12-12",
  endsOn: "2026-12-14",
  place: "Bamako",
  timeZone: "Africa/Bamako",
  ...facts,
});
const session = { startsAt: "2026-12-12T09:00", endsAt: "2026-12-12T10:30", title: "Ouverture", detail: "" };
const issuesOf = (input: ResourceInput) =>
  resourceForm.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("the form of a resource", () => {
  test("reads hours by the clocks of the place, sessions in their order", () => {
    const later = { ...session, startsAt: "2026-12-12T11:00", endsAt: "2026-12-12T12:00", title: "Ateliers" };
    const read = resourceForm.parse(conference({ sessions: [later, session] }));
    expect(read.conference?.sessions.map(({ title, startsAt }) => [title, startsAt.toISOString()])).toEqual([
      ["Ouverture", "2026-12-12T09:00:00.000Z"],
      ["Ateliers", "2026-12-12T11:00:00.000Z"],
    ]);
  });

  test("takes the whole month where no day is known", () => {
    const read = resourceForm.parse(conference({ startsOn: "2011-12-05", endsOn: "", monthOnly: true }));
    expect(read.conference).toMatchObject({ startsOn: new Date("2011-12-01"), endsOn: new Date("2011-12-31") });
  });

  test("says each fault on its field", () => {
    expect(issuesOf({ ...blankResource("link"), title: " ", url: "ftp://a.example.org" })).toEqual(["title: required"]);
    expect(issuesOf({ ...blankResource("link"), title: "Un lien", url: "ftp://a.example.org" })).toEqual(["url: url"]);
    expect(issuesOf({ ...blankResource("link"), title: "Un lien" })).toEqual(["url: required"]);
    expect(issuesOf({ ...blankResource("document"), title: "Guide", datedOn: "2026-02-31" })).toEqual(["datedOn: day"]);
    expect(issuesOf(conference({ startsOn: "", endsOn: "2026-12-31" }))).toEqual(["startsOn: required"]);
    expect(issuesOf(conference({ endsOn: "2026-12-11" }))).toEqual(["endsOn: endsBeforeStart"]);
    expect(issuesOf(conference({ timeZone: "Mars/Olympus" }))).toEqual(["timeZone: timeZone"]);
    expect(issuesOf(conference({ sessions: [{ ...session, endsAt: session.startsAt }] }))).toEqual([
      "sessions.0.endsAt: endsBeforeStart",
    ]);
    expect(issuesOf(conference({ sessions: [{ ...session, startsAt: "9h" }] }))).toEqual(["sessions.0.startsAt: hour"]);
  });

  test("what belongs to another kind counts for nothing", () => {
    const read = resourceForm.parse({ ...conference(), kind: "news", url: "https://a.example.org" });
    expect(read).toMatchObject({ conference: null, url: null, datedOn: null });
  });

  test("is read back from what it shows", () =>
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...resourceKinds),
          title: fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ""),
          body: fc.string({ unit: "binary", maxLength: 60 }),
          hours: fc.array(fc.nat({ max: 20_000_000 }), { maxLength: 5 }),
          zone: fc.constantFrom("Africa/Bamako", "Europe/Paris", "Indian/Antananarivo"),
        }),
        ({ kind, title, body, hours, zone }) => {
          // Whole hours away from any change of clocks: an hour told twice is read as its first.
          const at = (hour: number) => `2026-0${1 + (hour % 2)}-1${hour % 9}T${String(hour % 23).padStart(2, "0")}:00`;
          const end = (hour: number) => at(hour).replace(":00", ":45");
          const sessions = hours.map((hour) => ({ startsAt: at(hour), endsAt: end(hour), title: "x", detail: "" }));
          const input = { ...conference({ timeZone: zone, sessions }), kind, title, body };
          const values = resourceForm.parse({ ...input, url: "https://a.example.org/x", datedOn: "2026-01-31" });
          expect(resourceForm.parse(resourceInput(values))).toEqual(values);
        },
      ),
    ));
});

test.each([
  ["https://a.example.org/x y", "https://a.example.org/x%20y"],
  ["HTTP://A.EXAMPLE.ORG", "http://a.example.org/"],
  ["https://moi:secret@a.example.org", null],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["//a.example.org", null],
  ["file:///etc/passwd", null],
  ["ftp://a.example.org/x", null],
  ["java\nscript:alert(1)", null],
  [" http://a.example.org", null],
  ["http:a.example.org", null],
  ["view-source:http://a.example.org", null],
  ["https://", null],
])("the address %j is read as %j", (text, read) => expect(readUrl(text)).toBe(read));

test("whatever is typed, an address is read as one of the web or not at all", () =>
  fc.assert(
    fc.property(
      fc.tuple(
        fc.constantFrom("", "http", "HTTPS", "javascript", "data", "file", "ht\ttp"),
        fc.string({ unit: "binary" }),
      ),
      ([scheme, rest]) => {
        for (const text of [rest, `${scheme}:${rest}`, `${scheme}://${rest}`]) {
          const read = readUrl(text);
          expect(read === null || /^https?:$/.test(new URL(read).protocol)).toBe(true);
        }
      },
    ),
  ));

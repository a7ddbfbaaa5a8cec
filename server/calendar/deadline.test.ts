import { describe, expect, test } from "vitest";
import { emptyContent } from "@/server/domain/application/content";
import type { LoadedApplication } from "@/server/services/application/load";
import type { ShownCall } from "@/server/services/call/show-call";
import { applicationDeadline, callDeadline } from "./deadline";

const nasty = "Eau, écoles ; « Podor »\nUID:autre\\fin — d’un bout à l’autre du fleuve, en toutes saisons et pour tous";
const closesAt = new Date("2027-02-15T22:59:00Z");
const call = (over: Partial<ShownCall> = {}) =>
  ({ slug: "eau-2027", title: nasty, closesAt, updatedAt: new Date("2026-11-01T09:00:00Z"), ...over }) as ShownCall;

const draft = (over: Partial<LoadedApplication> = {}) =>
  ({
    ...{ ref: "D-ABCD2345", status: "draft", number: null, completionDueAt: null, content: emptyContent },
    statusSince: new Date("2026-11-20T09:00:00Z"),
    call: { title: "Eau 2027", closesAt, updatedAt: new Date("2026-11-01T09:00:00Z") },
    ...over,
  }) as LoadedApplication;

/** The lines of a calendar, each put together again. */
function linesOf(text: string): Map<string, string> {
  expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  return new Map(
    lines.map((line): [string, string] => {
      const [name = "", ...value] = line.split(":");
      return [name, value.join(":")];
    }),
  );
}

describe("the deadline of a call, for calendars", () => {
  const lines = linesOf(callDeadline(call(), "fr"));
  test("is one instant in UTC, under a name that stays", () => {
    expect(lines.get("DTSTART")).toBe("20270215T225900Z");
    expect(lines.has("DTEND")).toBe(false);
    expect(lines.get("UID")).toBe("appel-eau-2027@localhost");
    expect(lines.get("URL;VALUE=URI")).toBe("http://localhost:3000/appels/eau-2027");
    expect(callDeadline(call(), "fr").match(/BEGIN:VALARM/g)).toHaveLength(3);
    expect(callDeadline(call(), "fr")).toContain("-P14D");
  });

  test("what somebody typed stays within its line", () => {
    expect(lines.get("SUMMARY")).toContain("Eau\\, écoles \\; « Podor »\\nUID:autre\\\\fin");
  });

  test("put off, it replaces what calendars know", () => {
    const later = linesOf(
      callDeadline(
        call({ closesAt: new Date("2027-02-20T22:59:00Z"), updatedAt: new Date("2027-01-10T09:00:00Z") }),
        "en",
      ),
    );
    expect(later.get("UID")).toBe(lines.get("UID"));
    expect(Number(later.get("SEQUENCE"))).toBeGreaterThan(Number(lines.get("SEQUENCE")));
    expect(later.get("DTSTART")).toBe("20270220T225900Z");
  });
});

describe("the deadline of a dossier, for calendars", () => {
  test("is its call's while it is a draft, and follows it", () => {
    const before = linesOf(applicationDeadline(draft(), "fr") ?? "");
    expect(before.get("DTSTART")).toBe("20270215T225900Z");
    expect(before.get("STATUS")).toBe("CONFIRMED");
    const moved = { ...draft().call, closesAt: new Date("2027-02-20T22:59:00Z"), updatedAt: new Date("2027-01-10") };
    const after = linesOf(applicationDeadline(draft({ call: moved }), "fr") ?? "");
    expect(after.get("UID")).toBe(before.get("UID"));
    expect(Number(after.get("SEQUENCE"))).toBeGreaterThan(Number(before.get("SEQUENCE")));
  });

  test("is cancelled once it is submitted, and set anew when it is sent back", () => {
    const [before, after] = [draft(), draft({ status: "submitted", statusSince: new Date("2026-12-01T10:00:00Z") })];
    const cancelled = linesOf(applicationDeadline(after, "fr") ?? "");
    expect(cancelled.get("METHOD")).toBe("CANCEL");
    expect(cancelled.get("STATUS")).toBe("CANCELLED");
    expect(Number(cancelled.get("SEQUENCE"))).toBeGreaterThan(
      Number(linesOf(applicationDeadline(before, "fr") ?? "").get("SEQUENCE")),
    );
    const returned = draft({ status: "returnedForCompletion", statusSince: new Date("2026-12-09T10:00:00Z") });
    expect(applicationDeadline(returned, "fr")).toBeNull();
    const dated = { ...returned, completionDueAt: new Date("2027-03-01T17:00:00Z") };
    expect(linesOf(applicationDeadline(dated, "fr") ?? "").get("DTSTART")).toBe("20270301T170000Z");
  });
});

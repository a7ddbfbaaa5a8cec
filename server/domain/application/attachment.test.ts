import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceptedEndings,
  checkBeforeSending,
  checkFileName,
  isAcceptedFile,
  isProgram,
  maxAttachmentBytes,
  maxFileNameLength,
} from "./attachment";

describe("the name of a file", () => {
  test.each([
    ["../../etc/passwd.pdf", "nameHasPath"],
    ["C:\\Temp\\lettre.pdf", "nameHasPath"],
    ["lettre\u0000.pdf", "nameHasControls"],
    ["lettre\r\nSet-Cookie: a=b.pdf", "nameHasControls"],
    ["annexe-\u202excod.exe", "nameMisleads"],
    ["lettre\u2066.pdf", "nameMisleads"],
    ["", "nameRefused"],
    ["  ", "nameRefused"],
    ["..", "nameRefused"],
    ["\ud800.pdf", "nameRefused"],
    [`${"a".repeat(maxFileNameLength)}.pdf`, "nameRefused"],
  ])("%j is refused: %s", (name, reason) => {
    expect(checkFileName(name)).toEqual({ ok: false, reason });
  });

  test("is kept as it is, accents in one form", () => {
    expect(checkFileName(" De\u0301libération n° 12 (signée).PDF ")).toEqual({
      ok: true,
      fileName: "Délibération n° 12 (signée).PDF",
    });
  });

  test("whatever it is, what is kept names one file, in one line, in one direction", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (given) => {
        const checked = checkFileName(given);
        if (!checked.ok) return;
        expect(checked.fileName).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(checked.fileName.length).toBeGreaterThan(0);
        expect(checked.fileName.length).toBeLessThanOrEqual(maxFileNameLength);
        expect(checkFileName(checked.fileName)).toEqual(checked);
      }),
    );
  });
});

describe("before anything is sent", () => {
  const pdf = { name: "lettre.pdf", size: 1_000, head: Buffer.from("%PDF") };
  test.each([
    ["a document", {}, null],
    ["one as large as may be", { size: maxAttachmentBytes }, null],
    ["one byte more", { size: maxAttachmentBytes + 1 }, "tooLarge"],
    ["an empty file", { size: 0 }, "empty"],
    ["another kind", { name: "film.mp4" }, "kindRefused"],
    ["no ending", { name: "lettre" }, "kindRefused"],
    ["a Windows program", { head: Buffer.from("MZ\u0090\u0000", "latin1") }, "program"],
    ["a Linux program", { head: Buffer.from("\u007fELF") }, "program"],
    ["a script", { head: Buffer.from("#!/b") }, "program"],
    ["a name with a path", { name: "a/b.pdf" }, "nameHasPath"],
  ])("%s: %j", (_what, change, expected) => {
    expect(checkBeforeSending({ ...pdf, ...change })).toBe(expected);
  });

  test("no accepted kind begins as a program does", () => {
    for (const head of ["%PDF", "\u0089PNG", "\u00ff\u00d8\u00ff\u00e0", "PK\u0003\u0004"])
      expect(isProgram(Buffer.from(head, "latin1"))).toBe(false);
  });
});

test("an ending goes with what the bytes say, in any case", () => {
  expect(isAcceptedFile("Lettre.PDF", "application/pdf")).toBe(true);
  expect(isAcceptedFile("lettre.png", "application/pdf")).toBe(false);
  expect(isAcceptedFile("lettre.pdf", undefined)).toBe(false);
  expect(isAcceptedFile("pdf", "application/zip")).toBe(false);
  expect(acceptedEndings).toEqual(["pdf", "png", "jpg", "jpeg", "docx", "xlsx", "odt", "ods"]);
});

import { describe, expect, test } from "vitest";
import { printedCode, receiptCode } from "@/server/domain/receipt/code";
import type { LoadedApplication } from "@/server/services/application/load";
import type { VersionReceipt } from "@/server/services/receipt/receipt-of";
import { completeContent } from "@/tests/factories/complete-dossier";
import { readPdf } from "@/tests/factories/pdf";
import { receiptPdf } from "./receipt";

const code = receiptCode(new Uint8Array(23).map((_, index) => index * 7));

function pdfOf(title: string, locale: "fr" | "en" = "fr"): Buffer {
  const content = completeContent([2027, 2028, 2029]);
  const application = {
    lead: { id: "", name: "Alençon", kind: "commune", siren: "216100016", departmentCode: "61" },
    call: { title: "Appel triennal", code: "TRI27", kind: "triennial", firstYear: 2027 },
  } as LoadedApplication;
  const receipt: VersionReceipt = {
    ...{ code, fingerprint: "0123abcd".repeat(8), number: "TRI27-00042", version: 2, submittedBy: "Camille Perrin" },
    submittedAt: new Date("2026-12-10T22:30:00Z"),
    content: { ...content, project: { ...content.project, title } },
    signedOff: { by: "Jeanne Morel", at: new Date("2026-12-09T09:00:00Z") },
    attachments: [{ kind: "councilResolution", fileName: "delib.pdf" }],
  };
  return receiptPdf(application, receipt, locale);
}

describe("the receipt as a PDF", () => {
  test("is tagged, says its language and title, and passes for PDF/UA-1", async () => {
    const pdf = await readPdf(pdfOf("L’eau à Podor"));
    expect(pdf).toMatchObject({ pages: 1, isTagged: true, language: "fr", title: "Récépissé de dépôt TRI27-00042" });
    expect(pdf.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    for (const role of ["H1", "H2", "P", "L", "Table", "TH", "TD", "Figure", "Link"]) expect(pdf.roles).toContain(role);
    expect(pdf.roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(pdf.alternatives).toEqual([`Code QR qui ouvre http://localhost:3000/verifier/${printedCode(code)}`]);
  });

  test("its QR code leads to where it is checked", async () => {
    expect((await readPdf(pdfOf("L’eau à Podor"))).qr).toBe(`http://localhost:3000/verifier/${printedCode(code)}`);
  });

  test.each([
    [
      "fr",
      [
        "10 décembre 2026 à 23 h 30 (heure de Paris)",
        "Alençon (61), commune",
        "15 000 €",
        "Jeanne Morel, le 9 décembre 2026",
        "Délibération : delib",
      ],
    ],
    ["en", ["10 December 2026 at 23:30 (Paris time)", "Requested from the ministry", "€15,000", "Camille Perrin"]],
  ] as const)("tells in %s what was submitted", async (locale, expected) => {
    const { text, language } = await readPdf(pdfOf("L’eau à Podor", locale));
    const spoken = text.replace(/\s+/g, " ");
    expect(language).toBe(locale);
    for (const words of [...expected, "TRI27-00042", "L’eau à Podor", printedCode(code), "0123abcd 0123abcd"])
      expect(spoken).toContain(words);
  });

  test("what somebody typed is text, whatever it looks like", async () => {
    const nasty = '#import "/etc/passwd" *gras* $x$ <lien> \\ @x // — ] #panic("x")';
    expect((await readPdf(pdfOf(nasty))).text.replace(/\s+/g, " ")).toContain(nasty);
  });

  test("shows the letters of its people, and a square for what it has no letter for", async () => {
    const { text } = await readPdf(pdfOf("Ɓamako Ségou ⵜⵉⴼⵉⵏⴰⵖ ߒߞߏ"));
    for (const words of ["Ɓamako", "ⵜⵉⴼⵉⵏⴰⵖ"]) expect(text).toContain(words);
    const other = (await readPdf(pdfOf("Ségou 漢 ⵜⵉⴼⵉⵏⴰⵖ \u0000\u0007"))).text;
    expect(other).toContain("Ségou □ ⵜⵉⴼⵉⵏⴰⵖ");
  });

  test("a long dossier goes on over pages", async () => {
    expect((await readPdf(pdfOf("mot ".repeat(1_200)))).pages).toBeGreaterThan(1);
  });
});

import { expect, test } from "vitest";
import { cooperationsDocument, networksDocument } from "@/app/_features/register/list-documents";
import { listPdf } from "@/server/pdf/list";
import type { ListedCooperation } from "@/server/services/register/search";
import { readPdf } from "@/tests/factories/pdf";

const now = new Date("2026-11-24T12:00:00Z");
const cooperation = (french: string, foreign: string): ListedCooperation => ({
  ...{ slug: "s", kind: "twinning", status: "ended", sinceYear: 1961, untilYear: 2004, themes: [], projects: 3 },
  french: { slug: "f", name: french, kind: "commune", departmentCode: "61" },
  foreign: { slug: "p", name: foreign, country: "ML", region: "ml-koutiala", place: "Koutiala" },
});

test("a list as a PDF is tagged, dated, in the reader's language, and tells each cooperation", async () => {
  const volume = { cooperations: [cooperation("Alençon", "Commune urbaine de Koutiala")], total: 1 };
  const pdf = await readPdf(await listPdf(cooperationsDocument("villes", volume, 1, "fr"), "fr", now));
  expect(pdf).toMatchObject({ pages: 1, isTagged: true, language: "fr", title: "Les villes" });
  expect(pdf.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  for (const role of ["H1", "Table", "TH", "TD"]) expect(pdf.roles).toContain(role);
  const said = pdf.text.replace(/\s+/g, " ");
  for (const words of ["État au 24 novembre 2026", "1 coopération", "Alençon (61), commune", "Koutiala (Mali)"])
    expect(said).toContain(words);
  for (const words of ["Commune urbaine de Koutiala", "Jumelage", "Terminée", "1961-2004"])
    expect(said).toContain(words);
});

test("a volume says which one it is, an empty list has no table, and what was typed stays text", async () => {
  const nasty = '#panic("x") *gras* $x$ <lien> \\ @x';
  const many = { cooperations: [cooperation(nasty, "Kayes")], total: 6_000 };
  const volume = await readPdf(await listPdf(cooperationsDocument("cooperations", many, 2, "en"), "en", now));
  expect(volume.title).toBe("All registered cooperations, volume 2 of 3");
  expect(volume.text.replace(/\s+/g, " ")).toContain(nasty);
  const empty = await readPdf(
    await listPdf(cooperationsDocument("groupements", { cooperations: [], total: 0 }, 1, "fr"), "fr", now),
  );
  expect(empty.roles).not.toContain("Table");
  expect(empty.text).toContain("aucune coopération");
});

test("the networks say what they cover, and which are invented", async () => {
  const network = {
    ...{ slug: "r", name: "Réseau", acronym: "R", regionCodes: ["28", "53"], website: "https://r.example.org" },
    ...{ email: "contact@r.example.org", source: "demonstration", confirmedAt: null },
    isUnreachable: false,
  };
  const { text } = await readPdf(await listPdf(networksDocument([network], "fr"), "fr", now));
  const said = text.replace(/\s+/g, " ");
  for (const words of ["Réseau (réseau inventé)", "Normandie, Bretagne", "Pas encore confirmée"])
    expect(said).toContain(words);
});

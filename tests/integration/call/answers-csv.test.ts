import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { GET } from "@/app/instruction/appels/[slug]/reponses.csv/route";
import { gate } from "@/server/auth/gate";
import { grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { ApplicationContent } from "@/server/domain/application/content";
import type { ApplicationStatus } from "@/server/domain/application/status";
import type { Actor } from "@/server/domain/user/actor";
import { aDossier } from "@/tests/factories/application";
import { aCall } from "@/tests/factories/call";
import { aQuestion, aQuestionnaire } from "@/tests/factories/questions";
import { parseCsv } from "@/tests/factories/read-csv";
import { anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";
import { aVersion, storedContent } from "@/tests/factories/version";

vi.mock("@/server/auth/gate", () => ({ gate: { call: vi.fn() } }));
vi.mock("next-intl/server", () => ({
  getTranslations: async () => (key: string, values?: { column: string; value: string }) =>
    values ? `${values.column} : ${values.value}` : key,
  getLocale: async () => "fr",
}));

const questions = aQuestionnaire([
  aQuestion("choice", "q1"),
  aQuestion("longText", "q2", { when: { question: "q1", is: "oneOf", options: ["o1"] } }),
  aQuestion("shortText", "q3"),
  aQuestion("number", "q4"),
  aQuestion("amount", "q5"),
  aQuestion("date", "q6"),
  aQuestion("multiple", "q7"),
  aQuestion("table", "q8"),
  aQuestion("file", "q9"),
  aQuestion("authority", "q10"),
  aQuestion("place", "q11"),
]);

const answered: ApplicationContent["answers"] = {
  q1: "o1",
  q2: "Première ligne ;\nseconde « ligne »",
  q3: "=HYPERLINK(1)",
  q4: "1 200,5",
  q5: "450,50",
  q6: "2026-05-01",
  q7: ["o1", "o3"],
  q8: [
    { id: "r1", c1: "Pompe", c2: "1 200" },
    { id: "r2", c1: "Local", c2: "" },
  ],
  q10: [{ id: "a1", label: "Alençon (Orne)" }],
  q11: [{ id: "l1", country: "ML", region: "", place: "Kayes" }],
};

async function exported(actor: Actor, slug: string): Promise<string[][]> {
  vi.mocked(gate.call).mockImplementation(async () => grantOnCall("call.followDecisions", actor, slug));
  const response = await GET(new Request(`http://localhost:3000/instruction/appels/${slug}/reponses.csv`), {
    params: Promise.resolve({ slug }),
  });
  expect(response.headers.get("content-disposition")).toContain(`reponses-${slug}.csv`);
  return parseCsv((await response.text()).replace(/^\uFEFF/, ""), ";", "\n");
}

const dossierOf = (callId: string, answers: ApplicationContent["answers"], status: ApplicationStatus = "submitted") =>
  aDossier({ callId, status, content: { answers } });

const aFile = (applicationId: string, fileName: string, questionId: string | null = "q9", removedAt?: Date) =>
  db().attachment.create({
    data: {
      ...{ applicationId, fileName, questionId, kind: "other", mediaType: "application/pdf", sizeBytes: 10 },
      ...{ sha256: "0".repeat(64), storageKey: randomUUID(), ...(removedAt && { removedAt }) },
    },
  });

test("each kind of answer is written as a spreadsheet reads it, a column for each question", async () => {
  const { id, slug } = await aCall({ questions });
  const dossier = await dossierOf(id, answered);
  await aFile(dossier.id, "site.pdf");
  await aFile(dossier.id, "puits.pdf");
  await aFile(dossier.id, "retiree.pdf", "q9", new Date());
  await aFile(dossier.id, "deliberation.pdf", null);
  const [header, line, ...others] = await exported(await anOfficer(), slug);
  expect(header?.slice(6)).toEqual(questions.sections[0]?.questions.map(({ label }) => label.fr));
  expect(line?.slice(0, 3)).toEqual([dossier.number, "Alençon", "Eau potable à Kayes"]);
  expect(line?.slice(6)).toEqual([
    "Option o1",
    "Première ligne ;\nseconde « ligne »",
    "'=HYPERLINK(1)",
    "1200,5",
    "450,50",
    "2026-05-01",
    "Option o1\nOption o3",
    "Poste : Pompe ; Montant : 1200\nPoste : Local ; Montant : ",
    "site.pdf\npuits.pdf",
    "Alençon (Orne)",
    "Kayes, Mali",
  ]);
  expect(others).toEqual([]);
});

test("what was not asked of a dossier is not written, whatever it keeps; nor is a draft, nor another call's", async () => {
  const { id, slug } = await aCall({ questions });
  await dossierOf(id, { q1: "o2", q2: "Gardé sans être demandé" });
  await dossierOf(id, { q3: "Un brouillon" }, "draft");
  await dossierOf((await aCall({ questions })).id, { q3: "Ailleurs" });
  const lines = await exported(await anOfficer(), slug);
  expect(lines).toHaveLength(2);
  expect(lines[1]?.slice(6, 9)).toEqual(["Option o2", "", ""]);
});

test("a dossier that was sent back or withdrawn is told as it was submitted last", async () => {
  const { id, slug } = await aCall({ questions });
  for (const status of ["returnedForCompletion", "withdrawn"] as const) {
    const dossier = await dossierOf(id, { q3: "Déposé" }, status);
    const file = await aFile(dossier.id, "deposee.pdf");
    await aVersion(dossier.id);
    await db().attachment.update({ where: { id: file.id }, data: { removedAt: new Date() } });
    await aFile(dossier.id, "nouvelle.pdf");
    const content = { ...(await storedContent(dossier.id)), answers: { q3: "En cours d’écriture" } };
    await db().application.update({ where: { id: dossier.id }, data: { content } });
  }
  const [, ...lines] = await exported(await anOfficer(), slug);
  expect(lines.map((line) => [line[8], line[14]])).toEqual([
    ["Déposé", "deposee.pdf"],
    ["Déposé", "deposee.pdf"],
  ]);
});

test("many dossiers come whole, each once", async () => {
  const { id, slug } = await aCall({ questions });
  const first = await dossierOf(id, { q3: "0" });
  const { leadOrganisationId, submittedAt } = first;
  const content = await storedContent(first.id);
  await db().application.createMany({
    data: Array.from({ length: 450 }, (_, index) => ({
      ...{ callId: id, leadOrganisationId, submittedAt, status: "submitted" as const, ref: `D-${randomUUID()}` },
      number: `${first.number}-${index + 1}`,
      content: { ...content, answers: { q3: String(index + 1) } },
    })),
  });
  const [, ...lines] = await exported(await anOfficer(), slug);
  expect(new Set(lines.map((line) => line[8])).size).toBe(451);
  expect(lines).toHaveLength(451);
});

test("is the ministry's alone", async () => {
  const { slug } = await aCall({ questions });
  for (const actor of [await anApplicant(), await anAdviser(["ML"])])
    await expect(exported(actor, slug)).rejects.toThrow();
});

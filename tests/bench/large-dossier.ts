import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { yearsOf } from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { type Question, questionKinds } from "@/server/domain/call/questions/definition";
import { fullContent } from "@/tests/factories/bulk";
import { aQuestion, aQuestionnaire } from "@/tests/factories/questions";
import type { BenchDatabase } from "./database";

export const lineCount = 200;
export const questionCount = 60;

/** A draft as large as they come: 200 lines of budget and 60 questions of every kind, a third of them under a condition. */
export async function aLargeDraft({ openCall, towns }: BenchDatabase): Promise<{ ref: string; token: string }> {
  const [town] = towns;
  if (!town) throw new Error("a town writes the dossier");
  const questions = Array.from({ length: questionCount }, (_, index): Question => {
    const kind = index === 0 ? "longText" : (questionKinds[index % questionKinds.length] ?? "shortText");
    const when = index % 3 === 2 ? { question: "q0", is: "answered" } : null;
    return aQuestion(kind, `q${index}`, { when });
  });
  const sections = Array.from({ length: 6 }, (_, index) => questions.slice(index * 10, index * 10 + 10));
  const { id: _, createdAt: __, updatedAt: ___, rules, ...call } = openCall;
  const { id: callId } = await db().call.create({
    data: {
      ...call,
      ...{ slug: "appel-a-longues-questions", code: "LONG", title: "Appel à longues questions" },
      rules: rules as Prisma.InputJsonValue,
      questions: aQuestionnaire(...sections),
    },
  });
  const years = yearsOf({ kind: "triennial", firstYear: openCall.firstYear });
  const base = fullContent();
  const content = {
    ...base,
    expenditure: Array.from({ length: lineCount }, (_, index) => ({
      ...{ id: `e${index}`, category: "works" as const, label: `Lot ${index + 1}` },
      amounts: Object.fromEntries(years.map((year) => [String(year), 10_000 + index])),
    })),
    answers: { q0: "Une première réponse." },
  };
  const ref = "D-LARGE001";
  await db().application.create({
    data: {
      ...derivedFacts(content, openCall, "Ville d’essai"),
      ...{ ref, callId, leadOrganisationId: town.organisationId, content },
    },
  });
  return { ref, token: town.token };
}

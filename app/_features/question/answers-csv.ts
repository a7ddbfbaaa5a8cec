import { getLocale, getTranslations } from "next-intl/server";
import { csvStream } from "@/app/_components/csv-response";
import { askedQuestions } from "@/server/domain/call/questions/conditions";
import { type Asked, questionsOf } from "@/server/domain/call/questions/definition";
import { parseFigure } from "@/server/domain/call/questions/read-answer";
import { wordsIn } from "@/server/domain/call/questions/words";
import { countryName } from "@/server/domain/country/names";
import { spreadsheetEuros } from "@/server/domain/csv";
import type { Locale } from "@/server/domain/locale";
import { parisDay } from "@/server/domain/paris-time";
import type { AnsweredDossier } from "@/server/services/application/answers-of-call";
import { type AnswerWriting, answerLines } from "./answer-words";

interface AnswersFile {
  fileName: string;
  questions: Asked;
  chunks: AsyncGenerator<AnsweredDossier[]>;
}

/**
 * Streams the answers to a call's questions as CSV: a line for each dossier, a column for each question as it is asked
 * now. An answer to what was not asked of a dossier is not written, as it is shown nowhere else.
 */
export async function answersCsv({ fileName, questions, chunks }: AnswersFile): Promise<Response> {
  const [words, table, statuses] = [
    await getTranslations("answers"),
    await getTranslations("questions.table"),
    await getTranslations("dossier.status"),
  ];
  const locale = await getLocale();
  const columns = questionsOf(questions);
  const writing: AnswerWriting = {
    locale,
    figure: (kind, typed) => figureFor(kind, typed, locale),
    day: (day) => day,
    cell: (column, value) => table("told", { column, value }),
  };
  const header = [
    ...[
      words("number"),
      words("authority"),
      words("project"),
      words("countries"),
      words("status"),
      words("submittedOn"),
    ],
    ...columns.map(({ label }) => wordsIn(label, locale)),
  ];
  const line = ({ answers, files, ...dossier }: AnsweredDossier) => {
    const asked = new Set(askedQuestions(questions, { answers, files: files.map(({ questionId }) => questionId) }));
    return [
      ...[dossier.number ?? dossier.ref, dossier.authority, dossier.title],
      dossier.countries.map((country) => countryName(country, locale)).join(", "),
      ...[statuses(dossier.status), parisDay(dossier.submittedAt)],
      ...columns.map((question) => {
        if (!asked.has(question)) return "";
        const named = files.filter(({ questionId }) => questionId === question.id).map((file) => file.fileName);
        return [...named, ...answerLines(question, answers[question.id], writing)].join("\n");
      }),
    ];
  };
  return csvStream({ fileName, header, chunks, line });
}

/** What a spreadsheet reads as a number in the reader's language. */
function figureFor(kind: "number" | "amount", typed: string, locale: Locale): string {
  const value = parseFigure(kind, typed);
  if (value === null) return typed;
  if (kind === "amount") return spreadsheetEuros(value, locale);
  return locale === "fr" ? String(value).replace(".", ",") : String(value);
}

import type { Question } from "@/server/domain/call/questions/definition";
import { type AnswerRow, optionsOf, rowsOf, textOf } from "@/server/domain/call/questions/values";
import { wordsIn } from "@/server/domain/call/questions/words";
import { countryName } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";
import type { Locale } from "@/server/domain/locale";

/** How an answer is written where it is read: a page, or the cell of a spreadsheet. */
export interface AnswerWriting {
  locale: Locale;
  /** A number or an amount as it was typed, in the form that its readers expect; as it stands where it cannot be read. */
  figure: (kind: "number" | "amount", typed: string) => string;
  /** A day, given as "2026-09-01". */
  day: (day: string) => string;
  /** A cell of a row beneath its column. */
  cell: (column: string, value: string) => string;
}

/** An answer in words, line by line; none where nothing was answered, and none for files, which stand in no answer. */
export function answerLines(question: Question, answer: unknown, writing: AnswerWriting): string[] {
  const { locale, figure, day, cell } = writing;
  const text = textOf(answer).trim();
  switch (question.kind) {
    case "number":
    case "amount":
      return text === "" ? [] : [figure(question.kind, text)];
    case "date":
      return text === "" ? [] : [/^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : text];
    case "choice":
    case "multiple": {
      const chosen = question.kind === "choice" ? [text] : optionsOf(answer);
      return question.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => wordsIn(label, locale));
    }
    case "table":
      return rowsOf(answer).map((row) =>
        question.columns
          .map(({ id, label, kind }) => {
            const typed = row[id] ?? "";
            return cell(wordsIn(label, locale), kind === "text" || typed === "" ? typed : figure(kind, typed));
          })
          .join(" ; "),
      );
    case "authority":
      return rowsOf(answer).map(({ label = "" }) => label);
    case "place":
      return rowsOf(answer).map((row) => placeIn(row, locale));
    case "file":
      return [];
    default:
      return text === "" ? [] : [text];
  }
}

const placeIn = ({ country = "", region = "", place = "" }: AnswerRow, locale: Locale): string =>
  [place, regionName(region, locale) || region, countryName(country, locale) || country].filter(Boolean).join(", ");

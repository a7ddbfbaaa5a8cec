import { useLocale, useTranslations } from "next-intl";
import { formatAmount, formatDate, formatNumber } from "@/i18n/format";
import type { Question } from "@/server/domain/call/questions/definition";
import { parseFigure } from "@/server/domain/call/questions/read-answer";
import { type AnswerRow, optionsOf, rowsOf, textOf } from "@/server/domain/call/questions/values";
import { wordsIn } from "@/server/domain/call/questions/words";
import { countryName } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";

/** An answer in words, line by line, for those who read it; none where nothing was answered. */
export function useAnswerLines(): (question: Question, answer: unknown) => string[] {
  const locale = useLocale();
  const t = useTranslations("questions.table");
  const figure = useFigureWords();
  const place = ({ country = "", region = "", place: name = "" }: AnswerRow): string =>
    [name, regionName(region, locale) || region, countryName(country, locale) || country].filter(Boolean).join(", ");
  return (question, answer) => {
    const text = textOf(answer).trim();
    switch (question.kind) {
      case "number":
      case "amount":
        return text === "" ? [] : [figure(question.kind, text)];
      case "date":
        return text === ""
          ? []
          : [/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(new Date(`${text}T12:00:00Z`), locale) : text];
      case "choice":
      case "multiple": {
        const chosen = question.kind === "choice" ? [text] : optionsOf(answer);
        return question.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => wordsIn(label, locale));
      }
      case "table":
        return rowsOf(answer).map((row, index) =>
          question.columns
            .map(({ id, label, kind }) => {
              const typed = row[id] ?? "";
              return t("told", {
                column: wordsIn(label, locale),
                value: kind === "text" || typed === "" ? typed : figure(kind, typed),
                number: index + 1,
              });
            })
            .join(" ; "),
        );
      case "authority":
        return rowsOf(answer).map(({ label = "" }) => label);
      case "place":
        return rowsOf(answer).map(place);
      case "file":
        return [];
      default:
        return text === "" ? [] : [text];
    }
  };
}

/** A number or an amount as it was typed, formatted; as it stands where it cannot be read. */
export function useFigureWords(): (kind: "number" | "amount", typed: string) => string {
  const locale = useLocale();
  return (kind, typed) => {
    const value = parseFigure(kind, typed);
    if (value === null) return typed;
    return kind === "amount" ? formatAmount(value, locale) : formatNumber(value, locale);
  };
}

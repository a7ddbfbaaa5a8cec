import { useLocale, useTranslations } from "next-intl";
import { formatAmount, formatDate, formatNumber } from "@/i18n/format";
import type { Question } from "@/server/domain/call/questions/definition";
import { parseFigure } from "@/server/domain/call/questions/read-answer";
import { answerLines } from "./answer-words";

/** An answer in words, line by line, for those who read it on a page; none where nothing was answered. */
export function useAnswerLines(): (question: Question, answer: unknown) => string[] {
  const locale = useLocale();
  const t = useTranslations("questions.table");
  const figure = useFigureWords();
  const writing = {
    locale,
    figure,
    day: (day: string) => formatDate(new Date(`${day}T12:00:00Z`), locale),
    cell: (column: string, value: string) => t("told", { column, value }),
  };
  return (question, answer) => answerLines(question, answer, writing);
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

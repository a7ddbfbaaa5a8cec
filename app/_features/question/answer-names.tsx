"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { AnswerField } from "@/server/domain/application/content";
import type { Words } from "@/server/domain/call/questions/words";
import { useWordsIn } from "./said";

/** A question as it is named where its answer is spoken of. */
export interface NamedQuestion {
  id: string;
  label: Words;
}

const NamesContext = createContext<readonly NamedQuestion[]>([]);

export function AnswerNames({ questions, children }: { questions: readonly NamedQuestion[]; children: ReactNode }) {
  return <NamesContext value={questions}>{children}</NamesContext>;
}

/** The words of the question that a field answers; null for a field that answers none. */
export function useAnswerName(): (field: string) => string | null {
  const questions = useContext(NamesContext);
  const words = useWordsIn();
  return (field) => {
    const [head, id] = field.split(".");
    if (head !== "answers" || id === undefined) return null;
    const question = questions.find((each) => each.id === id);
    return question ? words(question.label) : id;
  };
}

/** The answers that the call asks for, as fields. */
export const useAnswerFields = (): AnswerField[] =>
  useContext(NamesContext).map(({ id }): AnswerField => `answers.${id}`);

import { useController, useFormContext } from "react-hook-form";
import { optionsOf, rowsOf } from "@/server/domain/call/questions/answer-values";
import type { AnswerRow, AnswerValue } from "@/server/domain/call/questions/values";

/** The part of a form that holds answers: that of a dossier, or of a trial. */
export interface AnswerForm {
  answers: Record<string, AnswerValue>;
}
export const answerName = (id: string): `answers.${string}` => `answers.${id}`;

/** The element that a link to a question's field leads to: as `fieldId` of a dossier's fields. */
export const answerElement = (id: string): string => `champ-answers-${id}`;

/** The rows of one answer; each change makes a new list, so that it is saved like typing. */
export function useAnswerRows(id: string) {
  const { control } = useFormContext<AnswerForm>();
  const { field } = useController({ control, name: answerName(id) });
  return { rows: rowsOf(field.value), setRows: (rows: AnswerRow[]) => field.onChange(rows) };
}

export function useAnswerOptions(id: string) {
  const { control } = useFormContext<AnswerForm>();
  const { field } = useController({ control, name: answerName(id) });
  return { chosen: optionsOf(field.value), setChosen: (options: string[]) => field.onChange(options) };
}

export const newRowId = (): string => crypto.randomUUID().slice(0, 8);

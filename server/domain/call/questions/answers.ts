import { z } from "zod";
import { askedQuestions } from "./conditions";
import type { Asked, Question } from "./definition";
import { questionsOf } from "./definition";
import { type AnswerFault, readAnswer } from "./read-answer";
import { type AnswerValue, answerValue, isBlank, shapes } from "./values";

/** How the answer to a question is kept while it is a draft: by its shape alone, whatever its limits. */
export function draftAnswer({ kind }: Question): z.ZodType<AnswerValue> {
  switch (kind) {
    case "multiple":
      return shapes.options;
    case "table":
    case "authority":
    case "place":
      return shapes.rows;
    default:
      return shapes.text;
  }
}

const keptOrNothing = (schema: z.ZodType): z.ZodType => schema.optional().catch(undefined);

/** An answer as a submission reads it; each fault is an issue with its numbers in `params`. */
const submittedAnswer = (question: Question, files: number) =>
  z.unknown().transform((value, context): unknown => {
    const blank = question.kind === "file" ? files === 0 : isBlank(value);
    if (blank && !question.required) return undefined;
    const { value: read, faults } = blank
      ? { value: null, faults: [{ code: "missing" }] }
      : readAnswer(question, value, files);
    for (const fault of faults) context.addIssue({ code: "custom", message: fault.code, params: { fault } });
    return read;
  });

/**
 * The one schema of the answers to a questionnaire, for the form, the procedures and whoever reads them in.
 * `draft` takes any subset and refuses nothing: what has not the shape of its question is left out, and the answers of
 * questions that it does not know are kept. `submission` reads what is asked, typed: numbers, cents, days, options, rows.
 * @param files the question of each attached file, once for each.
 */
export function answersSchema(asked: Asked, files: readonly string[] = []) {
  const questions = questionsOf(asked);
  const draft = z
    .object(Object.fromEntries(questions.map((each) => [each.id, keptOrNothing(draftAnswer(each))])))
    .catchall(answerValue.optional().catch(undefined))
    .catch({});
  const submission = z.record(z.string(), z.unknown()).transform((answers, context) => {
    const shape = askedQuestions(asked, { answers, files }).map((question) => {
      const count = files.filter((id) => id === question.id).length;
      return [question.id, submittedAnswer(question, count).optional()] as const;
    });
    const read = z
      .object(Object.fromEntries(shape))
      .safeParse({ ...Object.fromEntries(shape.map(([id]) => [id, ""])), ...answers });
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue({ ...issue } as Parameters<typeof context.addIssue>[0]);
    return z.NEVER;
  });
  return { draft, submission };
}

/** What a submission has against answers, question by question. */
export function faultsOf(
  asked: Asked,
  answers: Readonly<Record<string, unknown>>,
  files: readonly string[] = [],
): { question: string; fault: AnswerFault }[] {
  const read = answersSchema(asked, files).submission.safeParse(answers);
  return (read.error?.issues ?? []).flatMap((issue) => {
    const fault = issue.code === "custom" ? (issue.params?.fault as AnswerFault | undefined) : undefined;
    return fault ? [{ question: String(issue.path[0]), fault }] : [];
  });
}

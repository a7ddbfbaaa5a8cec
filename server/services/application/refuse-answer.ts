import "server-only";
import type { AnswerField } from "@/server/domain/application/content";
import type { Refusal } from "@/server/domain/application/refusals";
import type { Questionnaire } from "@/server/domain/call/questions/definition";
import { isAnswerOf } from "@/server/domain/call/questions/refuse";

/** Why an answer cannot be kept: its question is none of the call's, or is of another kind; null when it can. */
export function refuseAnswer(questions: Questionnaire, field: AnswerField, value: unknown): Refusal | null {
  if (isAnswerOf(questions, field.slice("answers.".length), value)) return null;
  return { field, finding: { code: "questionUnknown", severity: "blocking", field } };
}

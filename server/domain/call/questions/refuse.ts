import { draftAnswer } from "./answers";
import { type Asked, questionsOf } from "./definition";

/** Whether an answer can be kept for a question of this call: it is asked, and the answer has its shape. */
export function isAnswerOf(asked: Asked, id: string, value: unknown): boolean {
  const question = questionsOf(asked).find((each) => each.id === id);
  return question !== undefined && draftAnswer(question).safeParse(value).success;
}

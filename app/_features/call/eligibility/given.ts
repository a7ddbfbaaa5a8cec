import { type AnswerWord, answerWords } from "@/server/domain/call/eligibility/answers";

/** Of the parameters of an address, the answers that somebody gave, as typed; blank ones are none. */
export const givenOf = (
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): Partial<Record<AnswerWord, string>> =>
  Object.fromEntries(
    answerWords.flatMap((word): [AnswerWord, string][] => {
      const value = parameters[word];
      return typeof value === "string" && value.trim() !== "" ? [[word, value.trim().slice(0, 40)]] : [];
    }),
  );

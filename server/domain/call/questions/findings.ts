import type { Finding, Rule } from "../rules/rule";
import { faultsOf } from "./answers";
import { asksAnything, questionsOf } from "./definition";

/** What stands against the answers of a dossier to the questions of its call, at each question that is asked of it. */
export const answersToQuestions: Rule = (_, { questions, content, files }) => {
  if (!asksAnything(questions)) return [];
  const labels = new Map(questionsOf(questions).map(({ id, label }) => [id, label]));
  return faultsOf(questions, content.answers, files).map(
    ({ question, fault }): Finding => ({
      ...fault,
      severity: "blocking",
      field: `answers.${question}`,
      question: labels.get(question) ?? { fr: question },
    }),
  );
};

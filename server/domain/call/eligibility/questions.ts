import type { CheckedCall } from "../rules";
import type { AnswerWord } from "./answers";

/** One question of the self-check: what it is about, and the parameters that hold its answer. */
export interface Question {
  key: QuestionKey;
  words: AnswerWord[];
}
export type QuestionKey = "lead" | "country" | "amounts" | "authorities" | "reports" | "duration" | "partners";

export const maxQuestions = 5;

/** What else the form looks at, that no question of the self-check is about. */
export const laterTopics = ["markers", "attachments", "categories", "signOff", "confirmations"] as const;
export type LaterTopic = QuestionKey | (typeof laterTopics)[number];

/**
 * The questions of a call, at most five: those whose answer one of its rules looks at, what excludes before what can be
 * mended. Who leads is always asked.
 */
export const questionsOf = (call: Pick<CheckedCall, "countries" | "rules">): Question[] =>
  allQuestions(call).slice(0, maxQuestions);

/**
 * What the rules of a call look at and the self-check does not ask: the questions beyond the fifth, and what only a form
 * can hold. Nothing of it is in the verdict.
 */
export function notAsked(call: Pick<CheckedCall, "countries" | "rules">): LaterTopic[] {
  const { requiredMarkers, attachments, categoryCaps, signOff, confirmations } = call.rules;
  const looksAt: Record<(typeof laterTopics)[number], boolean> = {
    markers: requiredMarkers.length > 0,
    attachments: attachments.length > 0,
    categories: categoryCaps.length > 0,
    signOff,
    confirmations: confirmations !== undefined,
  };
  return [
    ...allQuestions(call)
      .slice(maxQuestions)
      .map(({ key }) => key),
    ...laterTopics.filter((topic) => looksAt[topic]),
  ];
}

function allQuestions({ countries, rules }: Pick<CheckedCall, "countries" | "rules">): Question[] {
  const { stateShare, ownContribution, requestedAmount, authorities, partners, duration } = rules;
  const rows = stateShare?.rows ?? [];
  const looksAt: Record<QuestionKey, boolean> = {
    lead: true,
    country:
      countries.length > 0 || rules.suspendedCountries.length > 0 || rows.some(({ category }) => category !== null),
    amounts: rows.length > 0 || ownContribution !== undefined || requestedAmount !== undefined,
    authorities: (authorities?.min ?? 1) > 1 || rows.some(({ form }) => form !== null),
    reports: rules.reportsUpToDate,
    duration: duration !== undefined,
    partners: (partners?.min ?? 1) > 1,
  };
  const words: Record<QuestionKey, AnswerWord[]> = {
    lead: ["porteur"],
    country: ["pays"],
    amounts: [
      ...(rows.length > 0 || ownContribution ? (["cout"] as const) : []),
      ...(rows.length > 0 || requestedAmount ? (["demande"] as const) : []),
      ...(ownContribution ? (["apport"] as const) : []),
    ],
    authorities: ["collectivites"],
    reports: ["compteRendu"],
    duration: ["duree"],
    partners: ["partenaires"],
  };
  return (Object.keys(looksAt) as QuestionKey[])
    .filter((key) => looksAt[key])
    .map((key) => ({ key, words: words[key] }));
}

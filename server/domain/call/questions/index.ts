export { answersSchema, draftAnswer, faultsOf } from "./answers";
export { askedQuestions, conditionsOn, watchedBy } from "./conditions";
export { type CompositionFault, contradictions } from "./contradictions";
export { isNoCorrection, type NoCorrection } from "./correction";
export * from "./definition";
export * from "./values";
export { type Words, wordsIn } from "./words";

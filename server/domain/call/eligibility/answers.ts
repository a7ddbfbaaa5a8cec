import { z } from "zod";
import type { Locale } from "../../locale";
import type { Cents } from "../../money";
import { parseEuros } from "../../money-text";
import { frenchAuthorityKinds } from "../../user/actor";
import { upTo, wholeNumber } from "../typed-fields";

/** What somebody answered of their project. Absent: not answered. Amounts in cents. */
export interface Answers {
  /** "other": none of the authorities that may lead a dossier. */
  lead?: (typeof frenchAuthorityKinds)[number] | "other";
  /** ISO 3166-1 alpha-2; "other": none of the call's countries. */
  country?: string;
  total?: Cents;
  requested?: Cents;
  own?: Cents;
  /** French authorities that carry the project, the lead included. */
  authorities?: number;
  partners?: number;
  owesReport?: boolean;
  months?: number;
}

/** The answers as the address holds them, by the words of its parameters. */
const words = {
  porteur: "lead",
  pays: "country",
  cout: "total",
  demande: "requested",
  apport: "own",
  collectivites: "authorities",
  partenaires: "partners",
  compteRendu: "owesReport",
  duree: "months",
} as const satisfies Record<string, keyof Answers>;
export type AnswerWord = keyof typeof words;
export const answerWords = Object.keys(words) as AnswerWord[];

const read = <Value>(parse: (text: string) => Value | null) =>
  z.string().transform((text, context) => {
    const value = parse(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: "unreadable" });
    return z.NEVER;
  });
const euros = (locale: Locale) => read(upTo(100_000_000_000, (text) => parseEuros(text, locale)));

const readersOf = (locale: Locale) =>
  ({
    porteur: z.enum([...frenchAuthorityKinds, "other"]),
    pays: z.string().regex(/^([A-Z]{2}|other)$/),
    cout: euros(locale),
    demande: euros(locale),
    apport: euros(locale),
    collectivites: read(wholeNumber(1, 50)),
    partenaires: read(wholeNumber(1, 20)),
    compteRendu: z.enum(["oui", "non"]).transform((said) => said === "oui"),
    duree: read(wholeNumber(1, 120)),
  }) satisfies Record<AnswerWord, z.ZodType>;
const readers = { fr: readersOf("fr"), en: readersOf("en") };

/** Reads the answers off the parameters of an address, as somebody who reads this language typed them. `refused` names those that cannot be read: they answer nothing. */
export function answersOf(
  parameter: (word: AnswerWord) => string | null | undefined,
  locale: Locale = "fr",
): {
  answers: Answers;
  refused: AnswerWord[];
} {
  const refused: AnswerWord[] = [];
  const answers = answerWords.flatMap((word): [keyof Answers, unknown][] => {
    const given = parameter(word)?.trim() ?? "";
    if (given === "") return [];
    const result = readers[locale][word].safeParse(given);
    if (result.success) return [[words[word], result.data]];
    refused.push(word);
    return [];
  });
  return { answers: Object.fromEntries(answers) as Answers, refused };
}

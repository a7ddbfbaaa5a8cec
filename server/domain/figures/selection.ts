import { z } from "zod";
import { type Axis, axisWords } from "./axis";

/** Which awards are counted: decided in a year, within a call, with a country. Absent: all of them. */
export interface Selection {
  year?: number;
  /** Slug of a call. */
  call?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
}

/** The same as the address holds it; an empty field of the form asks nothing. */
const words = z.object({
  annee: z
    .string()
    .regex(/^(19|20)\d{2}$/)
    .transform(Number),
  appel: z.string().regex(/^[a-z0-9-]{1,120}$/),
  pays: z.string().regex(/^[A-Z]{2}$/),
});

type Word = keyof typeof words.shape;

/** Reads the selection off the parameters of an address. `refused` names those that cannot be one: they select nothing. */
export function selectionOf(parameters: (word: Word) => string | null): { selection: Selection; refused: Word[] } {
  const refused: Word[] = [];
  const read = <Value>(word: Word, schema: z.ZodType<Value>): Value | undefined => {
    const given = parameters(word);
    if (given === null || given === "") return undefined;
    const result = schema.safeParse(given);
    if (result.success) return result.data;
    refused.push(word);
    return undefined;
  };
  const selection = {
    year: read("annee", words.shape.annee),
    call: read("appel", words.shape.appel),
    country: read("pays", words.shape.pays),
  };
  return { selection, refused };
}

const parametersOf = ({ year, call, country }: Selection): [string, string][] => [
  ...(year === undefined ? [] : [["annee", String(year)] satisfies [string, string]]),
  ...(call === undefined ? [] : [["appel", call] satisfies [string, string]]),
  ...(country === undefined ? [] : [["pays", country] satisfies [string, string]]),
];

/** Address of one axis of a selection as CSV. */
export const csvHref = (axis: Axis, selection: Selection): string =>
  `/chiffres.csv?${new URLSearchParams([["axe", axisWords[axis]], ...parametersOf(selection)])}`;

export const isWhole = (selection: Selection): boolean => parametersOf(selection).length === 0;

/** Two selections are the same when their keys are. */
export const selectionKey = (selection: Selection): string => new URLSearchParams(parametersOf(selection)).toString();

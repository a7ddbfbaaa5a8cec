import type { Cents } from "../../money";
import { searchable } from "../../text";
import { contributionKinds, expenditureCategories, fundingSources } from "../content-fields";

/** The two lists of a budget, as tables: what their columns are and by which names people call what is in them. */
export type BudgetList = "expenditure" | "funding";

export const choiceFields = { expenditure: ["category"], funding: ["source", "kind"] } as const;
export type ChoiceField = (typeof choiceFields)[BudgetList][number];
export const choiceValues: Record<ChoiceField, readonly string[]> = {
  category: expenditureCategories,
  source: fundingSources,
  kind: contributionKinds,
};

/**
 * What the tables know of a line. A line may bear more than that, which is nobody's business here: lines are changed
 * by spreading them, never built anew.
 */
export interface Line {
  id: string;
  label: string;
  amounts: Record<string, Cents>;
  category?: string;
  source?: string;
  kind?: string;
  /** Where it is spent: asked beside the table, not in it; a column of its own in a sheet. */
  country?: string;
  /** Whose contribution it is, asked so as well. */
  party?: string;
}

/** What is asked of a line beside the table: a sheet has a column for it. */
export const besideFields = { expenditure: "country", funding: "party" } as const satisfies Record<
  BudgetList,
  keyof Line
>;
export type BesideField = (typeof besideFields)[BudgetList];

export const maxLines = 300;
export const maxLabel = 300;
export const maxCents = 100_000_000_000;

/** What a new line is until somebody says otherwise. */
export const newLine = {
  expenditure: { id: "", category: "services", label: "", country: "", amounts: {} },
  funding: { id: "", source: "state", kind: "cash", label: "", party: "", amounts: {} },
} as const satisfies Record<BudgetList, Line>;

/** A column that somebody may write in. */
export type Column = { kind: "choice"; field: ChoiceField } | { kind: "label" } | { kind: "amount"; year: string };

export const columnsOf = (list: BudgetList, years: readonly number[]): Column[] => [
  ...choiceFields[list].map((field): Column => ({ kind: "choice", field })),
  { kind: "label" },
  ...years.map((year): Column => ({ kind: "amount", year: String(year) })),
];

/** Each name first as this reader's language writes it, then as others do: all of them are understood. */
export interface BudgetWords {
  headings: Record<ChoiceField | BesideField | "label" | "total" | "id", string[]>;
  options: Record<ChoiceField, Record<string, string[]>>;
  sheets: Record<BudgetList, string[]>;
}

const isNamed = (text: string, names: readonly string[]): boolean => {
  const wanted = searchable(text);
  return wanted !== "" && names.some((name) => searchable(name) === wanted);
};

/** The value that somebody names, in either language or by its identifier. */
export function optionNamed(words: BudgetWords, field: ChoiceField, text: string): string | null {
  const named = choiceValues[field].find((value) => isNamed(text, [value, ...(words.options[field][value] ?? [])]));
  return named ?? null;
}

export const optionName = (words: BudgetWords, field: ChoiceField, value: string | undefined): string =>
  (value && words.options[field][value]?.[0]) || (value ?? "");

export type Heading = Column | { kind: "beside"; field: BesideField } | { kind: "total" } | { kind: "id" };

/** What a heading stands for. A year is one whatever word comes before it: "2026", "Montant 2026". */
export function headingOf(words: BudgetWords, list: BudgetList, text: string): Heading | null {
  const year = /^\D*\b(\d{4})$/.exec(text.trim())?.[1];
  if (year) return { kind: "amount", year };
  const field = choiceFields[list].find((name) => isNamed(text, words.headings[name]));
  if (field) return { kind: "choice", field };
  const beside = besideFields[list];
  if (isNamed(text, words.headings[beside])) return { kind: "beside", field: beside };
  for (const kind of ["label", "total", "id"] as const) if (isNamed(text, words.headings[kind])) return { kind };
  return null;
}

/** "Total", "Total 2026", "Sous-total": sums that the tables make themselves. */
export const isTotal = (words: BudgetWords, text: string): boolean =>
  /^(sous |sub)?total\b/.test(searchable(text)) || isNamed(text, words.headings.total);

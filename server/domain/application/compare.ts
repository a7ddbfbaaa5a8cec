import { type ByYear, budgetOf } from "./budget";
import { type AmountChange, compareAmounts, compareRows, isSame, type Row, type RowChange } from "./compare-rows";
import { compareWords, type WordPart } from "./compare-words";
import { type ApplicationContent, fieldsIn, isAnswerField, readField, type SavedField } from "./content";

/** What changed in one field between two versions of a dossier. */
export type FieldChange =
  | { kind: "words"; field: SavedField; parts: WordPart[] }
  /** A number, a month, an address: read whole. */
  | { kind: "value"; field: SavedField; before: unknown; after: unknown }
  | { kind: "choices"; field: SavedField; added: string[]; removed: string[]; before: string[]; after: string[] }
  | { kind: "rows"; field: SavedField; rows: RowChange[] };

const wholeFields = new Set<SavedField>([
  "lead.contactEmail",
  "lead.contactPhone",
  "project.startMonth",
  "project.durationMonths",
]);

/**
 * What changed from one version of a dossier to another, field by field, in the order of the form; empty when
 * nothing did. A field that the first one lacks, because the form did not have it yet, counts as empty.
 */
export function compareContents(before: ApplicationContent, after: ApplicationContent): FieldChange[] {
  return fieldsIn(before, after).flatMap((field) => {
    const change = compareField(field, readField(before, field), readField(after, field));
    return change ? [change] : [];
  });
}

function compareField(field: SavedField, before: unknown, after: unknown): FieldChange | null {
  if (isSame(before, after)) return null;
  // An answer that was not given yet says as much as a blank one of its shape.
  if (isAnswerField(field) && (before === null || after === null)) {
    const blank = isList(before ?? after) ? [] : "";
    if (!isSame(before ?? blank, after ?? blank)) return compareField(field, before ?? blank, after ?? blank);
    return null;
  }
  if (isList(before ?? []) && isList(after ?? [])) {
    const [was, is] = [(before ?? []) as unknown[], (after ?? []) as unknown[]];
    if ([...was, ...is].every((one) => typeof one === "string")) return choices(field, was as string[], is as string[]);
    const rows = compareRows(was as Row[], is as Row[]);
    return rows.length > 0 ? { kind: "rows", field, rows } : null;
  }
  if (typeof before === "string" && typeof after === "string" && !wholeFields.has(field))
    return { kind: "words", field, parts: compareWords(before, after) };
  return { kind: "value", field, before, after };
}

const isList = Array.isArray;

const choices = (field: SavedField, before: string[], after: string[]): FieldChange => ({
  kind: "choices",
  field,
  added: after.filter((one) => !before.includes(one)),
  removed: before.filter((one) => !after.includes(one)),
  before,
  after,
});

/** The fields that are not the same in both. */
export const changedFields = (before: ApplicationContent, after: ApplicationContent): Set<SavedField> =>
  new Set(compareContents(before, after).map(({ field }) => field));

export const comparedTotals = ["expenditure", "funding", "requested", "own"] as const;

export interface TotalChange {
  total: (typeof comparedTotals)[number];
  perYear: AmountChange[];
  before: number;
  after: number;
  difference: number;
}

/** The totals of the budget that changed, by year and in all; cents. */
export function compareTotals(before: ApplicationContent, after: ApplicationContent, years: number[]): TotalChange[] {
  const [first, second] = [budgetOf(before, years), budgetOf(after, years)];
  const byYear = ({ perYear }: ByYear) => Object.fromEntries(years.map((year, index) => [year, perYear[index] ?? 0]));
  return comparedTotals
    .map((total): TotalChange => {
      const [was, is] = [first[total], second[total]];
      const perYear = compareAmounts(byYear(was), byYear(is));
      return { total, perYear, before: was.total, after: is.total, difference: is.total - was.total };
    })
    .filter(({ perYear }) => perYear.length > 0);
}

import { plainEuros } from "@/server/domain/csv";
import { type Axis, axisWords, type FigureLine, isYearly } from "@/server/domain/figures/axis";
import { labelOf } from "./labels";

/**
 * The lines of an axis as cells, header first: `annee;projets;montant_eur`, or the word of the axis in place of the
 * year. In French whatever the reader's language, so that a file read by a program stays the same.
 */
export const csvLines = (axis: Axis, lines: readonly FigureLine[]): string[][] => [
  [isYearly(axis) ? "annee" : axisWords[axis], "projets", "montant_eur"],
  ...lines.map((line) => [labelOf(axis, line, "fr"), String(line.projects), plainEuros(line.cents)]),
];

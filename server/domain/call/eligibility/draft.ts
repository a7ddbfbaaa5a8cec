import { type ApplicationContent, emptyContent, yearsOf } from "../../application/content";
import { type Cents, splitEvenly } from "../../money";
import type { CheckedCall } from "../rules";
import type { Answers } from "./answers";

type Draft = Pick<ApplicationContent, "partners" | "project" | "expenditure" | "funding">;

/** The country answered, where the call takes it. */
function countryIn({ countries }: Pick<CheckedCall, "countries">, { country = "other" }: Answers): string | null {
  return country !== "other" && (countries.length === 0 || countries.includes(country)) ? country : null;
}

/**
 * What a dossier begins with after the self-check: its partners' country, its duration, and each amount as one line over
 * the years of the call, to be detailed. The other authorities are named one by one in the form.
 */
export function draftOf(call: Pick<CheckedCall, "kind" | "firstYear" | "countries">, answers: Answers): Draft {
  const { total, requested, own, months, partners = 1 } = answers;
  const country = countryIn(call, answers);
  const years = yearsOf(call);
  const amounts = (cents: Cents) => {
    const parts = splitEvenly(cents, years.length);
    return Object.fromEntries(years.map((year, index) => [String(year), parts[index] ?? 0]));
  };
  const source = (id: string, from: "state" | "lead", cents: Cents | undefined): ApplicationContent["funding"] =>
    cents === undefined ? [] : [{ id, source: from, kind: "cash", label: "", amounts: amounts(cents) }];
  return {
    partners:
      country === null
        ? []
        : Array.from({ length: partners }, (_, index) => ({
            ...{ id: `p${index + 1}`, name: "", country, region: "", place: "", contactName: "", contactEmail: "" },
          })),
    project: { ...emptyContent.project, durationMonths: months ?? null },
    expenditure: total === undefined ? [] : [{ id: "e1", category: "other", label: "", amounts: amounts(total) }],
    funding: [...source("f1", "state", requested), ...source("f2", "lead", own)],
  };
}

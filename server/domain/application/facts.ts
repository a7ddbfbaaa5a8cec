import { isTheme } from "../call/themes";
import type { Cents } from "../money";
import { searchable } from "../text";
import { budgetOf } from "./budget";
import { type ApplicationContent, yearsOf } from "./content";

/** What lists, searches and figures need of a dossier, read off its content at each save. */
export interface DerivedFacts {
  title: string;
  countries: string[];
  /** Region of the first partner: amounts are counted once, there. */
  partnerRegion: string | null;
  /** First theme: amounts are counted once, under it. */
  theme: string | null;
  requestedCents: Cents;
  totalCents: Cents;
  searchText: string;
}

export function derivedFacts(
  content: ApplicationContent,
  call: { kind: "annual" | "triennial"; firstYear: number },
  leadName: string,
): DerivedFacts {
  const { project, partners } = content;
  const budget = budgetOf(content, yearsOf(call));
  return {
    title: project.title.trim(),
    countries: [...new Set(partners.map((partner) => partner.country).filter((country) => country !== ""))],
    partnerRegion: partners[0]?.region || null,
    theme: project.themes.find(isTheme) ?? null,
    requestedCents: budget.requested.total,
    totalCents: budget.expenditure.total,
    searchText: searchable([leadName, project.title, ...partners.flatMap((p) => [p.name, p.place])].join(" ")),
  };
}

import type { ExpenditureCategory } from "@/server/domain/application/content";
import type { Theme } from "@/server/domain/call/themes";

/** An invented project. `{place}` is where the partner is, `{partner}` the partner with its article. */
export interface ProjectModel {
  themes: Theme[];
  title: string;
  context: string;
  objectives: string;
  activities: string;
  results: string;
  beneficiaries: string;
  /** Label, and the parts of the whole duration, in hundredths, between which the step lies. */
  steps: [label: string, from: number, to: number][];
  /** Category, label and weight: what is spent is shared out by weight. */
  costs: [category: ExpenditureCategory, label: string, weight: number][];
}

import type { TimelineEvent } from "@/server/domain/register/timeline";
import type { LoadedEntry } from "@/server/services/register/load-entry";

/** What happened to an authority of the register, for its timeline. */
export const entryEvents = ({ name, cooperations, projects, formerNames }: LoadedEntry): TimelineEvent[] => [
  ...cooperations.flatMap(({ slug, partner, sinceYear, untilYear }): TimelineEvent[] => [
    { kind: "began", year: sinceYear, cooperation: slug, name: partner.name },
    ...(untilYear === null ? [] : [{ kind: "ended" as const, year: untilYear, cooperation: slug, name: partner.name }]),
  ]),
  ...formerNames.map(({ until }): TimelineEvent => ({ kind: "renamed", year: Number(until.slice(0, 4)), name })),
  ...projectEvents(projects),
];

interface Project {
  title: string;
  firstYear: number;
  award: { cents: number; year: number } | null;
}

/** Projects begin in their first year; one that was granted something here is told of in the year of the decision. */
export const projectEvents = (projects: readonly Project[]): TimelineEvent[] =>
  projects.map(({ title, firstYear, award }) =>
    award
      ? { kind: "award", year: award.year, title, cents: award.cents }
      : { kind: "project", year: firstYear, title },
  );

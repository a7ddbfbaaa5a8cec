import type { Cents } from "../money";

/** What happened in a year, between two authorities or to one. */
export type TimelineEvent =
  | { kind: "began" | "ended"; year: number; cooperation: string; name: string }
  | { kind: "renamed"; year: number; name: string }
  | { kind: "project"; year: number; title: string }
  | { kind: "award"; year: number; title: string; cents: Cents };

export interface TimelineYear {
  year: number;
  events: TimelineEvent[];
}

const order: readonly TimelineEvent["kind"][] = ["began", "renamed", "project", "award", "ended"];

/** Events by year, from the first link on; in a year links come first, and their ends last. What comes with none has no year. */
export function timelineOf(events: readonly TimelineEvent[]): TimelineYear[] {
  const years = new Map<number, TimelineEvent[]>();
  for (const event of events) years.set(event.year, [...(years.get(event.year) ?? []), event]);
  return [...years]
    .sort(([one], [other]) => one - other)
    .map(([year, all]) => ({
      year,
      events: all.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
    }));
}

/** What happened in a territory in a year, counted. */
export interface YearCounts {
  year: number;
  /** Cooperations that began, projects that began, and what was granted here. */
  begun: number;
  projects: number;
  awards: number;
  cents: Cents;
}

export interface Decade extends Omit<YearCounts, "year"> {
  /** Its first year, 1960. */
  from: number;
  /** Its last year, or the last one in which anything happened. */
  to: number;
  /** Cooperations begun by its end, since the first of all. */
  total: number;
}

const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

/** The years of a territory by decade: of a decade without anything nothing is told. */
export function decadesOf(years: readonly YearCounts[]): Decade[] {
  const last = Math.max(...years.map(({ year }) => year));
  const decades = new Map<number, Omit<Decade, "total">>();
  for (const { year, begun, projects, awards, cents } of years) {
    const from = decadeOf(year);
    const known = decades.get(from) ?? {
      from,
      to: Math.min(from + 9, last),
      begun: 0,
      projects: 0,
      awards: 0,
      cents: 0,
    };
    decades.set(from, {
      ...known,
      begun: known.begun + begun,
      projects: known.projects + projects,
      awards: known.awards + awards,
      cents: known.cents + cents,
    });
  }
  let total = 0;
  return [...decades.values()]
    .sort((one, other) => one.from - other.from)
    .map((decade) => {
      total += decade.begun;
      return { ...decade, total };
    });
}

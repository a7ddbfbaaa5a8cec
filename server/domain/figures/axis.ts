import type { Cents } from "../money";

/**
 * What the awarded amounts can be read by, with the word that stands for it in addresses.
 * The order is that of the page.
 */
export const axisWords = {
  decisionYear: "decision",
  instalmentYear: "echeance",
  region: "region",
  country: "pays",
  theme: "theme",
  authorityKind: "collectivite",
  call: "appel",
} as const;

export type Axis = keyof typeof axisWords;
export const axes = Object.keys(axisWords) as Axis[];

/** The axis that an address names. @returns null for any other word. */
export const axisOf = (word: string | null | undefined): Axis | null =>
  axes.find((axis) => axisWords[axis] === word) ?? null;

/** Axes whose lines are years, in order; the others go from the largest amount to the smallest. */
export const isYearly = (axis: Axis): boolean => axis === "decisionYear" || axis === "instalmentYear";

/** One line: what it is about, how many projects, how much. */
export interface FigureLine {
  /** Year, region code or name, country code, theme, kind of authority or slug of a call; "" where the dossier does not say. */
  key: string;
  /** Country of a region, title of a call. */
  detail: string;
  projects: number;
  cents: Cents;
}

export interface FigureTotal {
  projects: number;
  cents: Cents;
}

/** All the figures of one selection of awards. */
export interface Figures {
  lines: Record<Axis, FigureLine[]>;
  awarded: FigureTotal & { authorities: number; countries: number };
  /** Of `awarded`, what the authorities gave up since: it stays counted as it was decided, and is told beside. */
  givenUp: FigureTotal;
  /** A project with several instalments counts once. */
  instalments: FigureTotal;
}

/** The figures of nothing. */
export const noFigures: Figures = {
  lines: { decisionYear: [], instalmentYear: [], region: [], country: [], theme: [], authorityKind: [], call: [] },
  awarded: { projects: 0, cents: 0, authorities: 0, countries: 0 },
  givenUp: { projects: 0, cents: 0 },
  instalments: { projects: 0, cents: 0 },
};

/** The last line of an axis: each project once, whatever the number of its lines. */
export const totalOf = (figures: Figures, axis: Axis): FigureTotal =>
  axis === "instalmentYear" ? figures.instalments : figures.awarded;

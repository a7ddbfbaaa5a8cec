import type { FrenchAuthorityKind } from "@/server/domain/user/actor";

/**
 * The published facts of the register of Mali, which the demonstration tells exactly: its records are counted, and these
 * numbers only say how many invented ones are added to those that the dossiers brought. Source: 1-mission.md, after the
 * French embassy in Mali.
 */

/** By category: 163 memberships of 162 authorities, because Paris is a commune and a département. */
export const byCategory: Readonly<Record<FrenchAuthorityKind, number>> = {
  grouping: 25,
  commune: 115,
  department: 12,
  region: 11,
};

/** Authorities that had begun by the end of a year: 6 at the end of the 1970s, over 80 two decades later, 162 in all. */
export const begunBy: readonly [year: number, authorities: number][] = [
  [1961, 1],
  [1979, 6],
  [1999, 82],
  [2011, 162],
];

/** Partnerships by region of 2011. Kayes, the first of them, has all the others. */
export const byRegion: Readonly<Record<string, number>> = {
  "ML-BKO": 3,
  "ML-2": 19,
  "ML-3": 20,
  "ML-4": 21,
  "ML-5": 27,
  "ML-6": 8,
  "ML-7": 5,
  "ML-8": 2,
};
export const firstRegion = "ML-1";

export const projects = 340;

/** What was published, to be quoted beside what is counted. */
export const published = [
  ["authorities", 162],
  ["groupings", byCategory.grouping],
  ["communes", byCategory.commune],
  ["departments", byCategory.department],
  ["regions", byCategory.region],
  ["memberships", 162],
  ["projects", projects],
] as const;
export const publishedOn = new Date("2011-12-31");
export const publishedBy = "Ambassade de France au Mali, page « Coopération décentralisée »";

/** An authority that the register has and that may be the one described. */
export interface Resembling {
  id: string;
  slug: string;
  name: string;
  region: string;
  place: string;
  /** How much its bare name is the one looked for, from 0 to 1. */
  likeness: number;
  sameRegion: boolean;
  /** Since when it cooperates with the French authority at hand. */
  togetherSince: number | null;
}

/** Why an authority may be the one described: for a person who decides, so the strongest reason comes first. */
export const resemblanceReasons = ["samePair", "sameName", "similarName", "sameRegion"] as const;
export type ResemblanceReason = (typeof resemblanceReasons)[number];

/** At this likeness, names differ in what says nothing. */
const same = 0.95;

export function reasonsFor({ likeness, sameRegion, togetherSince }: Resembling): ResemblanceReason[] {
  return [
    ...(togetherSince === null ? [] : (["samePair"] as const)),
    likeness >= same ? "sameName" : "similarName",
    ...(sameRegion ? (["sameRegion"] as const) : []),
  ];
}

/** Whether it is most probably the same: the same name, and nothing that speaks against it. */
export const isProbablySame = ({ likeness, sameRegion, togetherSince }: Resembling): boolean =>
  likeness >= same && (sameRegion || togetherSince !== null);

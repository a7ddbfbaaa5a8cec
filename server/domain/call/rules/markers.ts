import type { MarkerKind } from "../../application/content";
import { markerKinds } from "../../application/content-fields";
import type { Rule } from "./rule";
import type { CallRules } from "./schema";

/** The markers that a call looks at, for what it asks or for what it adds to the State's share. */
export const markersOf = ({ requiredMarkers, stateShare }: CallRules): MarkerKind[] =>
  markerKinds.filter((kind) =>
    [...requiredMarkers, ...(stateShare?.bonuses ?? [])].some(({ marker }) => marker === kind),
  );

/**
 * What the call wants to know of every project is said, and to the level that it asks.
 * Source: règlement of the 2024 call, the gender marker is mandatory.
 */
export const requiredMarkers: Rule = (rules, { content }) =>
  rules.requiredMarkers.flatMap(({ marker, minLevel }) => {
    const level = content.project.markers[marker];
    const found = {
      severity: "blocking",
      field: "project.markers",
      at: `project.markers.${marker}`,
      subject: marker,
    } as const;
    if (level === null) return [{ ...found, code: "markerMissing" }];
    if (level >= minLevel) return [];
    return [
      { ...found, code: "markerTooLow", unit: "level", expected: minLevel, actual: level, gap: minLevel - level },
    ];
  });

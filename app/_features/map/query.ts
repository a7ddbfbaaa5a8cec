import { type MapSelection, mapSelection } from "@/server/domain/map/selection";

/** The map that an address asks for, from its parameters. */
export const readMapSelection = (given: Readonly<Record<string, unknown>>): MapSelection =>
  mapSelection((word) => {
    const value = given[word];
    return typeof value === "string" ? value : null;
  });

import { regionNames } from "@/server/domain/organisation/territories";

/** The régions that a network may cover, by name. */
export const regionChoices = Object.entries(regionNames)
  .map(([value, label]) => ({ value, label }))
  .sort((one, other) => one.label.localeCompare(other.label, "fr"));

/** The catalogues that the forms of a network speak with. */
export const networkMessages = ["networks", "entries", "failures"] as const;

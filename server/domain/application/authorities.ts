import type { ApplicationContent } from "./content";

/**
 * How many French authorities carry a dossier, the lead included. One that is named twice, or the lead named again, counts
 * once: a higher rate is for those that really are several.
 */
export function countAuthorities({ coAuthorities }: ApplicationContent, leadId?: string): number {
  const others = coAuthorities.map(({ organisationId }) => organisationId).filter((id) => id !== leadId);
  return 1 + new Set(others).size;
}

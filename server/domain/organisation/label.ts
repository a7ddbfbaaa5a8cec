import type { OrganisationKind } from "../user/actor";

/** What a label needs of an authority. */
export interface LabelledAuthority {
  name: string;
  kind: OrganisationKind;
  departmentCode: string | null;
}

/**
 * An authority on one line, told apart from those of the same name: "Alençon (61), commune".
 * The names of départements and régions say what they are.
 * @param kindName the kind in the reader's language: `organisations.kind.<kind>` of the catalogue.
 */
export function authorityLabel({ name, kind, departmentCode }: LabelledAuthority, kindName: string): string {
  const place = departmentCode && kind !== "region" ? `${name} (${departmentCode})` : name;
  return kind === "commune" || kind === "grouping" ? `${place}, ${kindName}` : place;
}

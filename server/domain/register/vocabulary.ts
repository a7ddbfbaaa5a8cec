/** Words of the public register. Names: `register.<list>.<value>` of the catalogue. */

export const cooperationKinds = ["twinning", "protocol", "agreement"] as const;
export type CooperationKind = (typeof cooperationKinds)[number];

export const cooperationStatuses = ["active", "dormant", "ended"] as const;
export type CooperationStatus = (typeof cooperationStatuses)[number];

/** What a foreign authority is: in Mali a commune, an intercommunal body, a cercle, a région. */
export const foreignLevels = ["municipality", "intermunicipal", "department", "region"] as const;
export type ForeignLevel = (typeof foreignLevels)[number];

/** Why a record of the register changed; "system": a first load, official names. */
export const registerChangeCauses = [
  "system",
  "award",
  "correction",
  "confirmation",
  "request",
  "import",
  "exchange",
  "undo",
] as const;
export type RegisterChangeCause = (typeof registerChangeCauses)[number];

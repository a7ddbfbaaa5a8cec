import type { FrenchAuthorityKind } from "../user/actor";

/** The lists that anybody may download, by the word of their address, with the categories that each holds. */
export const registerLists = {
  cooperations: ["commune", "grouping", "department", "region"],
  villes: ["commune"],
  groupements: ["grouping"],
  "departements-regions": ["department", "region"],
} as const satisfies Record<string, readonly FrenchAuthorityKind[]>;

export type RegisterList = keyof typeof registerLists;
export const registerListNames = Object.keys(registerLists) as RegisterList[];
export const isRegisterList = (word: string): word is RegisterList => Object.hasOwn(registerLists, word);

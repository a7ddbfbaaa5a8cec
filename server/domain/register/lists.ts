import type { FrenchAuthorityKind } from "../user/actor";

/** The lists of cooperations that anybody may download, by the word of their address, with the categories that each holds. */
export const registerLists = {
  cooperations: ["commune", "grouping", "department", "region"],
  villes: ["commune"],
  groupements: ["grouping"],
  "departements-regions": ["department", "region"],
} as const satisfies Record<string, readonly FrenchAuthorityKind[]>;

export type RegisterList = keyof typeof registerLists;
export const registerListNames = Object.keys(registerLists) as RegisterList[];
export const isRegisterList = (word: string): word is RegisterList => Object.hasOwn(registerLists, word);

/** The list of the regional multi-actor networks. */
export const networkList = "reseaux";
/** All five, in the order in which they are shown. */
export const allLists = [...registerListNames, networkList] as const;
export type AnyList = (typeof allLists)[number];

export const listFormats = ["csv", "pdf"] as const;
export type ListFormat = (typeof listFormats)[number];

/** "villes.pdf" as a list and a format; null for what is none. */
export function readListFile(fileName: string): { list: AnyList; format: ListFormat } | null {
  const [word, extension, ...rest] = fileName.split(".");
  const list = allLists.find((one) => one === word);
  const format = listFormats.find((one) => one === extension);
  return list && format && rest.length === 0 ? { list, format } : null;
}

/**
 * Cooperations in one document. A tagged table takes about 130 kB of memory for each line while it is set: longer lists
 * come in volumes.
 */
export const volumeSize = 2_500;

export const volumesOf = (cooperations: number): number => Math.max(1, Math.ceil(cooperations / volumeSize));

/** The volume that an address asks for, the first without a word; null for one that cannot be. */
export function volumeAsked(word: string | null): number | null {
  if (word === null) return 1;
  return /^[1-9]\d{0,3}$/.test(word) ? Number(word) : null;
}

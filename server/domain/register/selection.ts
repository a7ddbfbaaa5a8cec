import { isTheme, type Theme } from "../call/themes";
import { isCountryCode } from "../country/names";
import { type FrenchAuthorityKind, frenchAuthorityKinds } from "../user/actor";
import { type CooperationKind, type CooperationStatus, cooperationKinds, cooperationStatuses } from "./vocabulary";

/** Which cooperations are looked for. */
export interface RegisterSelection {
  /** Words of either authority's name, or of the place. */
  text?: string;
  country?: string;
  /** Code or name of the region abroad; those carved out of it count as within. */
  region?: string;
  /** Category of the French authority. */
  category?: FrenchAuthorityKind;
  theme?: Theme;
  kind?: CooperationKind;
  status?: CooperationStatus;
}

/** What stands for each choice in an address. */
export const selectionWords = {
  text: "q",
  country: "pays",
  region: "region",
  category: "categorie",
  theme: "theme",
  kind: "type",
  status: "etat",
} as const satisfies Record<keyof RegisterSelection, string>;

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string): value is T =>
    (values as readonly string[]).includes(value);

const isPossible: { [K in keyof RegisterSelection]-?: (value: string) => boolean } = {
  text: (value) => value.length <= 100,
  country: isCountryCode,
  region: (value) => value.length <= 100,
  category: oneOf(frenchAuthorityKinds),
  theme: isTheme,
  kind: oneOf(cooperationKinds),
  status: oneOf(cooperationStatuses),
};

const choices = Object.keys(selectionWords) as (keyof RegisterSelection)[];

/** The selection that an address asks for; what names nothing is left out. A region goes with its country. */
export function registerSelection(read: (word: string) => string | null | undefined): RegisterSelection {
  const given = choices.flatMap((choice) => {
    const value = read(selectionWords[choice])?.trim();
    return value && isPossible[choice](value) ? [[choice, value]] : [];
  });
  const { region, ...selection }: RegisterSelection = Object.fromEntries(given);
  return region && selection.country ? { ...selection, region } : selection;
}

/** The selection in the words of an address. */
export const selectionParams = (selection: RegisterSelection): Record<string, string> =>
  Object.fromEntries(
    choices.flatMap((choice) => {
      const value = selection[choice];
      return value === undefined ? [] : [[selectionWords[choice], value]];
    }),
  );

/** In which order, with the word that stands for it in an address (`tri`); the first goes without saying. */
export const registerOrders = { name: "nom", oldest: "ancien", newest: "recent" } as const;
export type RegisterOrder = keyof typeof registerOrders;

export const registerOrder = (word: string | null | undefined): RegisterOrder =>
  word === registerOrders.oldest ? "oldest" : word === registerOrders.newest ? "newest" : "name";

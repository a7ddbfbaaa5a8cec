import { searchable } from "../../text";
import type { BesideField } from "./columns";

/** A country or a party, by the names under which a sheet knows it; it is written by the first. */
export interface Named {
  value: string;
  names: readonly string[];
}

/** What may stand in the columns of what is asked beside the table. A value that is not among them is its own name. */
export type Beside = Record<BesideField, readonly Named[]>;

export const besideName = (named: readonly Named[], value = ""): string =>
  value === "" ? "" : (named.find((one) => one.value === value)?.names[0] ?? value);

/**
 * The value that a cell names: by the very name, else by one that is written a little otherwise; "" for an empty cell.
 * @returns null when it names nothing, or several.
 */
export function besideNamed(named: readonly Named[], text: string): string | null {
  const exact = named.find(({ names }) => names.includes(text));
  if (exact) return exact.value;
  if (text.trim() === "") return "";
  const wanted = searchable(text);
  const found = named.filter(({ names }) => wanted !== "" && names.some((name) => searchable(name) === wanted));
  return found.length === 1 ? (found[0]?.value ?? null) : null;
}

/** What lines name that is not among the known any more: each stands as it is, so that a file brings back what it took away. */
export function asThemselves(known: readonly { value: string }[], named: readonly (string | undefined)[]): Named[] {
  const values = new Set(known.map(({ value }) => value));
  return [...new Set(named)].flatMap((value) => (value && !values.has(value) ? [{ value, names: [value] }] : []));
}

/**
 * Parties each under a name of its own: one without a name, or of a name that another bears too, is told by its number.
 * @param unnamed what one without a name is called, in each language.
 * @param taken names that stand for something else.
 */
export function distinctNames(
  parties: readonly { value: string; name: string }[],
  unnamed: readonly string[],
  taken: readonly string[] = [],
): Named[] {
  const used = new Map<string, number>();
  for (const name of [...taken, ...parties.map((party) => party.name)])
    used.set(searchable(name), 1 + (used.get(searchable(name)) ?? 0));
  return parties.map(({ value, name }, index) => {
    if (searchable(name) !== "" && used.get(searchable(name)) === 1) return { value, names: [name] };
    const bases = searchable(name) === "" ? unnamed : [name];
    const numbered = (number: number) => bases.map((base) => `${base} (${number})`);
    let number = index + 1;
    while (numbered(number).some((text) => used.has(searchable(text)))) number += parties.length;
    for (const text of numbered(number)) used.set(searchable(text), 1);
    return { value, names: numbered(number) };
  });
}

import "server-only";

type Weights = Map<string, { version: string; bytes: number }>;

// Of the files as they stand, once somebody took the whole of one: no file is written only to be weighed. Of the
// process: the page and the files are in bundles of their own.
const shared = globalThis as typeof globalThis & { passerelleWeights?: Weights };
shared.passerelleWeights ??= new Map();
const weights = shared.passerelleWeights;

/** Remembers how much a file weighs, in bytes, as long as it is the one of this version. */
export const weigh = (file: string, version: string, bytes: number): void => void weights.set(file, { version, bytes });

/** How much a file weighs, in bytes, where it is known. */
export function knownSize(file: string, { version }: { version: string }): number | undefined {
  const known = weights.get(file);
  return known?.version === version ? known.bytes : undefined;
}

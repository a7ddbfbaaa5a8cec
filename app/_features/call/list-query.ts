import { z } from "zod";
import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { searchedText } from "@/app/_components/searched-text";
import { callPhases } from "@/server/domain/call/calendar";
import { searchable } from "@/server/domain/text";
import type { ListedCall } from "@/server/services/call/list-calls";

export const callSorts = ["closes", "opens", "title", "filed"] as const;
export type CallSort = (typeof callSorts)[number];
export const callSortWords = {
  closes: "cloture",
  opens: "ouverture",
  title: "titre",
  filed: "dossiers",
} as const satisfies Record<CallSort, string>;

export const callsPageSize = 25;
const path = "/administration/appels";

/** The whole state of the list, as its address holds it. What is not understood is left out, never an error. */
const query = z.object({
  q: searchedText,
  etat: z.enum(callPhases).optional().catch(undefined),
  tri: z.enum(callSortWords).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type CallListQuery = z.infer<typeof query>;

export const readCallListQuery = (params: AddressParams): CallListQuery => query.parse(givenParams(params));

export const callListHref = (state: CallListQuery): string => listAddress(path, state);
export const callCsvHref = (state: CallListQuery): string =>
  listAddress(`${path}/export.csv`, { ...state, page: undefined });

const orders: Record<CallSort, (one: ListedCall, other: ListedCall) => number> = {
  closes: (one, other) => other.closesAt.getTime() - one.closesAt.getTime(),
  opens: (one, other) => other.opensAt.getTime() - one.opensAt.getTime(),
  title: (one, other) => one.title.localeCompare(other.title, "fr", { numeric: true }),
  filed: (one, other) => other.filed - one.filed,
};

/** The calls whose title or code has these words, in the order asked for, whatever their phase. */
export function searchCalls(calls: readonly ListedCall[], { q, tri }: CallListQuery): ListedCall[] {
  const words = searchable(q ?? "")
    .split(" ")
    .filter(Boolean);
  // Signs alone are in no call.
  if (q !== undefined && words.length === 0) return [];
  const sort = callSorts.find((one) => callSortWords[one] === tri) ?? "closes";
  return calls
    .filter(({ title, code }) => words.every((word) => searchable(`${title} ${code}`).includes(word)))
    .toSorted((one, other) => orders[sort](one, other) || one.code.localeCompare(other.code));
}

export const ofPhase = (calls: readonly ListedCall[], { etat }: CallListQuery): ListedCall[] =>
  calls.filter(({ phase }) => etat === undefined || phase === etat);

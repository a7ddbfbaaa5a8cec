import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import type { LineFilter } from "@/server/services/register-import/load-import";

export const importsPath = "/administration/repertoire/import";

/** What stands for each choice of lines in an address (`lignes`). */
const filterWords = {
  new: "nouvelles",
  changed: "changees",
  unchanged: "inchangees",
  error: "erreurs",
  differing: "differentes",
} as const satisfies Record<LineFilter, string>;

export const lineFilters = Object.keys(filterWords) as LineFilter[];

export interface LinesQuery {
  filter: LineFilter | undefined;
  /** From 1. */
  page: number;
}

export function readLinesQuery(params: AddressParams): LinesQuery {
  const { lignes, page } = givenParams(params);
  return {
    filter: lineFilters.find((filter) => filterWords[filter] === lignes),
    page: typeof page === "string" && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

export const importHref = (id: string, { filter, page }: LinesQuery): string =>
  listAddress(`${importsPath}/${id}`, { lignes: filter && filterWords[filter], page });

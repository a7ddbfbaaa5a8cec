import { z } from "zod";
import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { searchedText } from "@/app/_components/searched-text";
import { applicationStatuses } from "@/server/domain/application/status";
import { type ListFilter, opinionFilters, sortings } from "@/server/services/application/list";

/** The whole state of a list, as its address holds it. What is not understood is left out, never an error. */
const query = z.object({
  q: searchedText,
  statut: z
    .union([z.enum(applicationStatuses).transform((one) => [one]), z.array(z.enum(applicationStatuses))])
    .optional()
    .catch(undefined),
  appel: z.string().max(120).optional().catch(undefined),
  pays: z.string().length(2).optional().catch(undefined),
  avis: z.enum(opinionFilters).optional().catch(undefined),
  tri: z.enum(sortings).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type ListQuery = z.infer<typeof query>;

export const readListQuery = (params: AddressParams): ListQuery => query.parse(givenParams(params));

export const toListFilter = ({ q, statut, appel, pays, avis, tri, page }: ListQuery): ListFilter => ({
  text: q,
  statuses: statut,
  callSlug: appel,
  country: pays,
  opinions: avis,
  sort: tri,
  page,
});

/** The address of the same list with some of its state replaced. */
export const listHref = (path: string, current: ListQuery, changed: Partial<ListQuery> = {}): string =>
  listAddress(path, { ...current, ...changed });

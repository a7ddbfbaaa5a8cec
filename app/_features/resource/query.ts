import { z } from "zod";
import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { searchedText } from "@/app/_components/searched-text";
import { locales } from "@/server/domain/locale";
import { type ResourceKind, resourceKinds, resourceStates } from "@/server/domain/resource/kinds";

/** Each kind, as addresses say it. */
export const kindWords = {
  news: "actualite",
  conference: "rencontre",
  document: "document",
  link: "lien",
} as const satisfies Record<ResourceKind, string>;
export const kindOfWord = (word: unknown): ResourceKind | undefined =>
  resourceKinds.find((kind) => kindWords[kind] === word);

const page = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);

/** The state of the list of those who manage. What is not understood is left out, never an error. */
const managed = z.object({
  q: searchedText,
  genre: z.enum(kindWords).optional().catch(undefined),
  etat: z
    .enum([...resourceStates, "failing"])
    .optional()
    .catch(undefined),
  page,
});
export type ManagedQuery = z.infer<typeof managed>;
export const readManagedQuery = (params: AddressParams): ManagedQuery => managed.parse(givenParams(params));
export const managedHref = (query: ManagedQuery): string => listAddress("/administration/ressources", query);

/** The state of a public list. */
const shown = z.object({
  q: searchedText,
  pays: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  langue: z.enum(locales).optional().catch(undefined),
  page,
});
export type ShownQuery = z.infer<typeof shown>;
export const readShownQuery = (params: AddressParams): ShownQuery => shown.parse(givenParams(params));
export const shownHref = (path: string, query: ShownQuery): string => listAddress(path, query);

import { z } from "zod";
import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { searchedText } from "@/app/_components/searched-text";
import { type OpenedKind, openedKinds } from "@/server/domain/organisation/members";
import { frenchAuthorityKinds, type OrganisationKind } from "@/server/domain/user/actor";
import type { OrganisationsFilter } from "@/server/services/organisation/list-organisations";

/** What the list is narrowed to, as its address says it. */
export const groupWords = ["ministere", "ambassades", "prefectures", "collectivites"] as const;
export type GroupWord = (typeof groupWords)[number];
const kindsOf: Record<GroupWord, readonly OrganisationKind[]> = {
  ministere: ["ministry"],
  ambassades: ["embassyService"],
  prefectures: ["prefecture"],
  collectivites: [...frenchAuthorityKinds, "foreignAuthority"],
};

/** The whole state of the list of organisations. What is not understood is left out, never an error. */
const query = z.object({
  q: searchedText,
  genre: z.enum(groupWords).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type OrganisationsQuery = z.infer<typeof query>;

export const readOrganisationsQuery = (params: AddressParams): OrganisationsQuery => query.parse(givenParams(params));
export const toOrganisationsFilter = ({ q, genre, page }: OrganisationsQuery): OrganisationsFilter => ({
  ...(q !== undefined && { text: q }),
  ...(genre && { kinds: kindsOf[genre] }),
  ...(page !== undefined && { page }),
});
export const organisationsPath = "/administration/organisations";
export const organisationsHref = (state: OrganisationsQuery): string => listAddress(organisationsPath, state);

/** How the address of a new service says of which kind it is. */
export const openedWords: Record<OpenedKind, string> = { embassyService: "ambassade", prefecture: "prefecture" };
export const openedOfWord = (word: unknown): OpenedKind =>
  openedKinds.find((kind) => openedWords[kind] === word) ?? "embassyService";

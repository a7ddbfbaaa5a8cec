import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { type OpinionTab, opinionTabs } from "@/server/domain/opinion/state";
import type { OpinionFilter } from "@/server/services/opinion/list-opinion-requests";

const slugs: Record<OpinionTab, string> = {
  toGive: "a-rendre",
  late: "en-retard",
  given: "rendus",
  notGiven: "non-rendus",
};

/** The state of the list as the address holds it; what is not understood counts for nothing. */
export function filterOf(params: AddressParams): OpinionFilter {
  const given = givenParams(params);
  const one = (name: string) => {
    const value = given[name];
    return (typeof value === "string" ? value.trim().slice(0, 200) : "") || undefined;
  };
  const page = Number(one("page"));
  return {
    tab: opinionTabs.find((tab) => slugs[tab] === one("liste")) ?? "toGive",
    country: one("pays"),
    callSlug: one("appel"),
    text: one("q"),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The tab of who chose none: what is late comes first when nothing else waits. */
export const firstTab = ({ toGive, late }: Record<"toGive" | "late", number>): OpinionTab =>
  toGive === 0 && late > 0 ? "late" : "toGive";

/** The address of the list in a state; what goes without saying is left out, save a tab that somebody chooses. */
export const hrefOf = ({ tab, country, callSlug, text, page }: OpinionFilter, { isChosen = false } = {}): string =>
  listAddress("/avis", {
    liste: tab === "toGive" && !isChosen ? undefined : slugs[tab],
    pays: country,
    appel: callSlug,
    q: text,
    page,
  });

/** The value of the hidden field that keeps the tab when the filter is sent. */
export const tabSlug = (tab: OpinionTab): string => slugs[tab];

export const isFiltered = ({ country, callSlug, text }: OpinionFilter): boolean =>
  country !== undefined || callSlug !== undefined || text !== undefined;

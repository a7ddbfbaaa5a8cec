import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { type NoticeSelection, noticeParams, noticeSelection } from "@/server/domain/exchange/selection";

/** The state of the list of notices, as its address holds it. */
export interface ExchangeQuery {
  selection: NoticeSelection;
  /** From 1. */
  page: number;
}

export function readExchangeQuery(params: AddressParams): ExchangeQuery {
  const given = givenParams(params);
  const read = (word: string) => (typeof given[word] === "string" ? given[word] : null);
  const page = read("page") ?? "";
  return { selection: noticeSelection(read), page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1 };
}

export const exchangeHref = ({ selection, page }: ExchangeQuery): string =>
  listAddress("/bourse", { ...noticeParams(selection), page });

import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import {
  type RegisterOrder,
  type RegisterSelection,
  registerOrder,
  registerOrders,
  registerSelection,
  selectionParams,
} from "@/server/domain/register/selection";

/** The state of the register's list, as its address holds it. */
export interface RegisterQuery {
  selection: RegisterSelection;
  order: RegisterOrder;
  /** From 1. */
  page: number;
}

export function readRegisterQuery(params: AddressParams): RegisterQuery {
  const given = givenParams(params);
  const read = (word: string) => (typeof given[word] === "string" ? given[word] : null);
  const page = read("page") ?? "";
  return {
    selection: registerSelection(read),
    order: registerOrder(read("tri")),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

export const registerHref = ({ selection, order, page }: RegisterQuery, path = "/repertoire"): string =>
  listAddress(path, {
    ...selectionParams(selection),
    tri: order === "name" ? undefined : registerOrders[order],
    page,
  });

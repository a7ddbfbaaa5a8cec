import { z } from "zod";
import { awardList, awardsAsked } from "./awards";
import { call, callList, callsAsked } from "./calls";
import {
  authoritiesAsked,
  authority,
  authorityList,
  cooperation,
  cooperationList,
  cooperationsAsked,
  registeredCountries,
  registerFigures,
} from "./register";

/** What may be asked of the public API without a key. Routes, the OpenAPI document and its page are read off this table. */

/** What stands in a path: a slug or a code. What no record can be named by is not found, and asked of no database. */
const inPath = z.string().regex(/^[A-Za-z0-9-]{1,250}$/);
const bySlug = z.strictObject({ slug: inPath });
const byCountry = z.strictObject({
  country: z
    .string()
    .length(2)
    .regex(/^[A-Z]{2}$/),
});
const nothing = z.strictObject({});

export interface ReadOperation<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  /** From `/api/v1` on, with the names of its parts in braces. */
  path: string;
  tag: "calls" | "awards" | "register" | "document";
  summary: string;
  params: Params;
  query: Query;
  body: Body;
}

const read = <Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  operation: ReadOperation<Params, Query, Body>,
) => operation;

export const readOperations = {
  listCalls: read({
    ...{ path: "/calls", tag: "calls", summary: "Published calls, the one that closes last first" },
    ...{ params: nothing, query: callsAsked, body: callList },
  }),
  showCall: read({
    ...{ path: "/calls/{slug}", tag: "calls", summary: "One published call" },
    ...{ params: bySlug, query: nothing, body: call },
  }),
  listAwards: read({
    ...{ path: "/awards", tag: "awards", summary: "What was granted and notified, the first decided first" },
    ...{ params: nothing, query: awardsAsked, body: awardList },
  }),
  listAuthorities: read({
    ...{ path: "/register/authorities", tag: "register", summary: "Authorities of the register, by name" },
    ...{ params: nothing, query: authoritiesAsked, body: authorityList },
  }),
  showAuthority: read({
    ...{ path: "/register/authorities/{slug}", tag: "register", summary: "One authority, with what it does" },
    ...{ params: bySlug, query: nothing, body: authority },
  }),
  listCooperations: read({
    ...{ path: "/register/cooperations", tag: "register", summary: "Cooperations of the register" },
    ...{ params: nothing, query: cooperationsAsked, body: cooperationList },
  }),
  showCooperation: read({
    ...{ path: "/register/cooperations/{slug}", tag: "register", summary: "One cooperation, with its projects" },
    ...{ params: bySlug, query: nothing, body: cooperation },
  }),
  listFigures: read({
    ...{ path: "/register/figures", tag: "register", summary: "Countries whose figures can be asked for" },
    ...{ params: nothing, query: nothing, body: registeredCountries },
  }),
  showFigures: read({
    ...{ path: "/register/figures/{country}", tag: "register", summary: "Key figures of the register of a country" },
    ...{ params: byCountry, query: nothing, body: registerFigures },
  }),
  showDocument: read({
    ...{ path: "/openapi.json", tag: "document", summary: "This document" },
    ...{ params: nothing, query: nothing, body: z.looseObject({ openapi: z.string() }) },
  }),
};
export type ReadOperationId = keyof typeof readOperations;

/** What is asked at an address that there is not. */
export const nowhere = read({
  ...{ path: "/{elsewhere}", tag: "document", summary: "Nothing" },
  ...{ params: z.looseObject({}), query: z.looseObject({}), body: z.never() },
});

import { z } from "zod";
import type { ApiKeyRight } from "../api-key/schema";
import { application, applicationChanges, applicationToBegin } from "./applications";
import { awardList, awardsAsked } from "./awards";
import { call, callList, callsAsked } from "./calls";
import type { ProblemName } from "./problems";
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
  /** Its records change their addresses: a former one is answered by the new one. */
  moves?: true;
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
    ...{ moves: true, params: bySlug, query: nothing, body: authority },
  }),
  listCooperations: read({
    ...{ path: "/register/cooperations", tag: "register", summary: "Cooperations of the register" },
    ...{ params: nothing, query: cooperationsAsked, body: cooperationList },
  }),
  showCooperation: read({
    ...{ path: "/register/cooperations/{slug}", tag: "register", summary: "One cooperation, with its projects" },
    ...{ moves: true, params: bySlug, query: nothing, body: cooperation },
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

const byRef = z.strictObject({ ref: z.string().regex(/^[A-Z0-9-]{1,40}$/) });

export interface KeyOperation<Params extends z.ZodObject, Input extends z.ZodType, Body extends z.ZodType> {
  method: "get" | "post" | "patch";
  path: string;
  summary: string;
  /** What the key must allow; what its person may do is asked as well. */
  right: ApiKeyRight;
  params: Params;
  /** What is sent; nothing for reading. */
  input: Input;
  /** Whether If-Match must name the version that is changed, or Idempotency-Key may tell one request from another. */
  header: "If-Match" | "Idempotency-Key" | null;
  status: 200 | 201;
  body: Body;
  problems: readonly ProblemName[];
}

const withKey = <Params extends z.ZodObject, Input extends z.ZodType, Body extends z.ZodType>(
  operation: KeyOperation<Params, Input, Body>,
) => operation;

/** What a key of an organisation does with its dossiers. There is none that submits: a person does, and signs for it. */
export const keyOperations = {
  beginApplication: withKey({
    ...{ method: "post", path: "/applications", summary: "Begin a draft in an open call", right: "applications.write" },
    ...{ params: nothing, input: applicationToBegin, header: "Idempotency-Key", status: 201, body: application },
    problems: ["invalid-body", "not-json", "too-large", "call-not-open", "key-reused"],
  }),
  showApplication: withKey({
    ...{ method: "get", path: "/applications/{ref}", summary: "One dossier", right: "applications.read" },
    ...{ params: byRef, input: z.undefined(), header: null, status: 200, body: application },
    problems: [],
  }),
  changeApplication: withKey({
    ...{ method: "patch", path: "/applications/{ref}", summary: "Save fields of a draft, all or none" },
    ...{ right: "applications.write", params: byRef, input: applicationChanges, header: "If-Match", status: 200 },
    body: application,
    problems: [
      "invalid-body",
      "not-json",
      "too-large",
      "not-editable",
      "version-changed",
      "fields-refused",
      "version-required",
    ],
  }),
};
export type KeyOperationId = keyof typeof keyOperations;

/** What is asked at an address that there is not. */
export const nowhere = read({
  ...{ path: "/{elsewhere}", tag: "document", summary: "Nothing" },
  ...{ params: z.looseObject({}), query: z.looseObject({}), body: z.never() },
});

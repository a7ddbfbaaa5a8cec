import { z } from "zod";
import type { ApiKeyRight } from "../api-key/schema";
import {
  application,
  applicationChanges,
  applicationList,
  applicationsAsked,
  applicationToBegin,
  attachment,
  attachmentList,
  attachmentToAdd,
} from "./applications";
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

export interface KeyOperation<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Input extends z.ZodType,
  Body extends z.ZodType,
> {
  method: "get" | "post" | "patch";
  path: string;
  summary: string;
  /** What the key must allow; what its person may do is asked as well. */
  right: ApiKeyRight;
  params: Params;
  query: Query;
  /** What is sent: nothing for reading, the bytes of a file, or JSON by `input`. */
  sends: "nothing" | "file" | "json";
  input: Input;
  /** Whether If-Match must name the version that is changed, or Idempotency-Key may tell one request from another. */
  header: "If-Match" | "Idempotency-Key" | null;
  status: 200 | 201;
  /** What is answered: the bytes of a file, or JSON by `body`. */
  answers: "file" | "json";
  body: Body;
  problems: readonly ProblemName[];
}

const withKey = <
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Input extends z.ZodType,
  Body extends z.ZodType,
>(
  operation: KeyOperation<Params, Query, Input, Body>,
) => operation;

/** What most of them have in common. */
const json = { sends: "json", answers: "json", query: nothing } as const;
const reading = { method: "get", sends: "nothing", input: z.undefined(), header: null, status: 200 } as const;
const ofAttachments = { path: "/applications/{ref}/attachments", params: byRef } as const;

/** What a key of an organisation does with its dossiers. There is none that submits: a person does, and signs for it. */
export const keyOperations = {
  listApplications: withKey({
    ...{ ...reading, path: "/applications", summary: "The dossiers of the organisation, the one begun first first" },
    ...{
      right: "applications.read",
      params: nothing,
      query: applicationsAsked,
      answers: "json",
      body: applicationList,
    },
    problems: ["invalid-parameters"],
  }),
  beginApplication: withKey({
    ...{ method: "post", path: "/applications", summary: "Begin a draft in an open call", right: "applications.write" },
    ...{
      ...json,
      params: nothing,
      input: applicationToBegin,
      header: "Idempotency-Key",
      status: 201,
      body: application,
    },
    problems: ["invalid-body", "not-json", "too-large", "call-not-open", "key-reused"],
  }),
  showApplication: withKey({
    ...{ ...reading, path: "/applications/{ref}", summary: "One dossier", right: "applications.read" },
    ...{ params: byRef, query: nothing, answers: "json", body: application },
    problems: [],
  }),
  changeApplication: withKey({
    ...{ method: "patch", path: "/applications/{ref}", summary: "Save fields of a draft, all or none" },
    ...{
      ...json,
      right: "applications.write",
      params: byRef,
      input: applicationChanges,
      header: "If-Match",
      status: 200,
    },
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
  listAttachments: withKey({
    ...{ ...reading, ...ofAttachments, summary: "What is attached to a dossier", right: "applications.read" },
    ...{ query: nothing, answers: "json", body: attachmentList },
    problems: [],
  }),
  addAttachment: withKey({
    ...{ ...ofAttachments, method: "post", summary: "Attach a file to a draft", right: "applications.write" },
    ...{ query: attachmentToAdd, sends: "file", input: z.undefined(), header: null, status: 201 },
    ...{ answers: "json", body: attachment },
    problems: ["invalid-parameters", "too-large", "not-editable", "file-refused", "storage-full"],
  }),
  readAttachment: withKey({
    ...{ ...reading, path: "/applications/{ref}/attachments/{id}", summary: "The bytes of an attachment" },
    ...{ right: "applications.read", params: byRef.extend({ id: z.uuid() }), query: nothing },
    ...{ answers: "file", body: z.never() },
    problems: [],
  }),
};
export type KeyOperationId = keyof typeof keyOperations;

/** What is asked at an address that there is not. */
export const nowhere = read({
  ...{ path: "/{elsewhere}", tag: "document", summary: "Nothing" },
  ...{ params: z.looseObject({}), query: z.looseObject({}), body: z.never() },
});

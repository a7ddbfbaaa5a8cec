import type { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { openLicence } from "@/server/domain/open-data/licence";
import { readOperations } from "@/server/domain/public-api/operations";
import { type ProblemName, problem, problems } from "@/server/domain/public-api/problems";
import { readPolicy } from "@/server/domain/public-api/rate-limit";
import { appUrl } from "@/server/links";
import { apiBase, apiDocPath } from "./addresses";

const string = { type: "string" as const };

const limitFields = {
  "RateLimit-Policy": { description: "Quota and window, by draft-ietf-httpapi-ratelimit-headers.", schema: string },
  RateLimit: { description: "What is left of the quota, and seconds until it is whole again.", schema: string },
};

const cacheFields = {
  ETag: { description: "The version of the answer, for If-None-Match.", schema: string },
  "Cache-Control": { description: "How long the answer may be used without asking again.", schema: string },
};

/** Refusals as responses, by their status; those that share one are told in one. */
export function refusals(...names: ProblemName[]): ZodOpenApiResponsesObject {
  const statuses = [...new Set(names.map((name) => problems[name]))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: names.filter((name) => problems[name] === status).join(", "),
        headers: {
          ...limitFields,
          ...(status === 429 ? { "Retry-After": { schema: { type: "integer" as const } } } : {}),
        },
        content: { "application/problem+json": { schema: problem } },
      },
    ]),
  );
}

const isNamed = (schema: z.ZodObject) => Object.keys(schema.shape).length > 0;

function readPaths(): ZodOpenApiPathsObject {
  const entries = Object.entries(readOperations).map(([operationId, operation]) => {
    const { path, tag, summary, params, query, body } = operation as (typeof readOperations)["showCall"];
    const isList = "cursor" in query.shape;
    const get: ZodOpenApiOperationObject = {
      ...{ operationId, summary, tags: [tag], security: [] },
      requestParams: { ...(isNamed(params) && { path: params }), ...(isNamed(query) && { query }) },
      responses: {
        "200": {
          description: "As it stands.",
          headers: {
            ...cacheFields,
            ...limitFields,
            ...(isList ? { Link: { description: 'The next page, as rel="next".', schema: string } } : {}),
          },
          content: { "application/json": { schema: body } },
        },
        "304": { description: "It is still what If-None-Match names.", headers: { ...cacheFields, ...limitFields } },
        ...refusals("invalid-parameters", "not-found", "quota-exceeded", "internal-error"),
      },
    };
    return [path, { get }];
  });
  return Object.fromEntries(entries);
}

/** The whole API as OpenAPI 3.1 describes it: made of the schemas that the routes themselves check with. */
export const openApiDocument = () =>
  createDocument({
    openapi: "3.1.1",
    info: {
      title: "Passerelle",
      version: "1.0.0",
      description: [
        "Calls, awards and the register of decentralised cooperation. Reading needs no key. Amounts are in euro cents.",
        `A requester has ${readPolicy.quota} requests in ${readPolicy.window} seconds; the fields RateLimit-Policy and RateLimit tell what is left.`,
        "Lists are read page after page by `next`. Fields may be added within this version; none is renamed or removed.",
      ].join("\n\n"),
      license: { name: openLicence.name, url: openLicence.address },
    },
    externalDocs: { url: appUrl(apiDocPath) },
    servers: [{ url: appUrl(apiBase) }],
    tags: [
      { name: "calls", description: "Calls for projects" },
      { name: "awards", description: "What was granted" },
      { name: "register", description: "Who cooperates with whom" },
      { name: "document", description: "This description" },
    ],
    paths: readPaths(),
  });

import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiContentObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { acceptedMediaTypes } from "@/server/domain/application/attachment";
import { openLicence } from "@/server/domain/open-data/licence";
import { type KeyOperationId, keyOperations, readOperations } from "@/server/domain/public-api/operations";
import { type ProblemName, problem, problems } from "@/server/domain/public-api/problems";
import { keyPolicy, readPolicy } from "@/server/domain/public-api/rate-limit";
import { webhookFields, webhookMessages } from "@/server/domain/public-api/webhooks";
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
    const { path, tag, summary, moves, params, query, body } = operation as (typeof readOperations)["showCall"];
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
        ...(moves && {
          "308": {
            description: "It has another address now.",
            headers: { Location: { schema: string }, ...limitFields },
          },
        }),
        "304": { description: "It is still what If-None-Match names.", headers: { ...cacheFields, ...limitFields } },
        ...refusals("invalid-parameters", "not-found", "quota-exceeded", "internal-error"),
      },
    };
    return [path, { get }];
  });
  return Object.fromEntries(entries);
}

const requestFields = {
  "If-Match": z.object({
    "If-Match": z.string().meta({ description: "The ETag of the version that was read: nothing else is changed." }),
  }),
  "Idempotency-Key": z.object({
    "Idempotency-Key": z
      .string()
      .max(202)
      .optional()
      .meta({ description: "What you call this request: asked again with it, it is answered alike and done once." }),
  }),
};

type AnyKeyOperation = (typeof keyOperations)[KeyOperationId];
/** Bytes, as OpenAPI 3.1 says them: a schema that asks nothing. */
const bytes = { schema: {} };

const sentTo = ({ sends, input }: AnyKeyOperation): ZodOpenApiContentObject =>
  sends === "file" ? { "application/octet-stream": bytes } : { "application/json": { schema: input } };

const answeredBy = ({ answers, body }: AnyKeyOperation): ZodOpenApiContentObject =>
  answers === "file"
    ? Object.fromEntries(Object.keys(acceptedMediaTypes).map((mediaType) => [mediaType, bytes]))
    : { "application/json": { schema: body } };

function keyPaths(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operationId of Object.keys(keyOperations) as KeyOperationId[]) {
    const operation = keyOperations[operationId];
    const { method, path, summary, right, params, query, header, status, problems } = operation;
    const isList = "cursor" in query.shape;
    paths[path] = {
      ...paths[path],
      [method]: {
        ...{ operationId, summary, tags: ["applications"], security: [{ key: [] }] },
        description: `The key must have the right \`${right}\`, and its maker must still be allowed to do it.`,
        requestParams: {
          ...(isNamed(params) && { path: params }),
          ...(isNamed(query) && { query }),
          ...(header && { header: requestFields[header] }),
        },
        ...(operation.sends !== "nothing" && { requestBody: { required: true, content: sentTo(operation) } }),
        responses: {
          [String(status) as "200"]: {
            description: "As it stands.",
            headers: {
              ...(operation.answers === "json" && status === 200
                ? { ETag: { description: "Its version, for If-None-Match and If-Match.", schema: string } }
                : {}),
              ...(isList ? { Link: { description: 'The next page, as rel="next".', schema: string } } : {}),
              ...(status === 201 ? { Location: { description: "Its address.", schema: string } } : {}),
              ...limitFields,
            },
            content: answeredBy(operation),
          },
          ...(operation.answers === "json" && method === "get"
            ? { "304": { description: "It is still what If-None-Match names.", headers: limitFields } }
            : {}),
          ...refusals("unauthenticated", "forbidden", "not-found", ...problems, "quota-exceeded", "internal-error"),
        },
      },
    };
  }
  return paths;
}

function webhooks(): ZodOpenApiPathsObject {
  const entries = webhookMessages.map(({ type, message }) => {
    const post: ZodOpenApiOperationObject = {
      ...{ tags: ["webhooks"], security: [] },
      requestParams: { header: webhookFields },
      requestBody: { required: true, content: { "application/json": { schema: message } } },
      responses: {
        "2XX": { description: "It has arrived." },
        "410": { description: "No more is wanted: the address is paused." },
      },
    };
    return [type, { post }];
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
      { name: "applications", description: "Dossiers of the key's organisation" },
      { name: "webhooks", description: "What programs are told of" },
      { name: "document", description: "This description" },
    ],
    paths: { ...readPaths(), ...keyPaths() },
    webhooks: webhooks(),
    components: {
      securitySchemes: {
        key: {
          ...{ type: "http", scheme: "bearer" },
          description: `A key made at ${appUrl("/compte/cles")}. It has ${keyPolicy.quota} requests in ${keyPolicy.window} seconds. None submits a dossier: a person does, on its page, and answers for it.`,
        },
      },
    },
  });

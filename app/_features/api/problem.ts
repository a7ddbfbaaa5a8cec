import type { z } from "zod";
import { type Problem, type ProblemName, type ProblemPlace, problems } from "@/server/domain/public-api/problems";
import { apiUrl, docUrl } from "./addresses";

interface Besides {
  detail?: string;
  errors?: ProblemPlace[];
  headers?: Record<string, string>;
}

/** In English, as the document is: programs go by `type`, whose page explains it in both languages. */
const titles: Record<ProblemName, string> = {
  "invalid-parameters": "A parameter is not one that can be asked",
  "invalid-body": "The body is not what is expected",
  unauthenticated: "A valid key is needed",
  forbidden: "The key does not give this right",
  "not-found": "There is nothing at this address",
  "not-editable": "The dossier can no longer be edited",
  "call-not-open": "The call is not open",
  "version-changed": "The dossier has changed since it was read",
  "too-large": "The body is too large",
  "not-json": "The body must be JSON",
  "key-reused": "This Idempotency-Key was used for something else",
  "fields-refused": "Some fields cannot be kept; nothing was saved",
  "file-refused": "This file cannot be attached; nothing was kept",
  "version-required": "If-Match must name the version that was read",
  "quota-exceeded": "Too many requests",
  "internal-error": "Something failed here",
  "storage-full": "There is no room for this file now",
};

// The draft of the RateLimit fields defines the type of this one itself.
const quotaType = "https://iana.org/assignments/http-problem-types#quota-exceeded";

/** A refusal by RFC 9457. Kept by no cache. */
export function problemResponse(name: ProblemName, { detail, errors, headers = {} }: Besides = {}): Response {
  const body: Problem = {
    type: name === "quota-exceeded" ? quotaType : docUrl(name),
    title: titles[name],
    status: problems[name],
    ...(detail !== undefined && { detail }),
    ...(errors && { errors }),
    ...(name === "quota-exceeded" && { "violated-policies": [/"([^"]+)"/.exec(headers.ratelimit ?? "")?.[1] ?? ""] }),
  };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      link: `<${apiUrl("/openapi.json")}>; rel="service-desc"`,
      ...headers,
    },
  });
}

/** A query that its schema does not take: which parameter, and what is wrong with it. */
export const invalidParameters = (error: z.ZodError, headers: Record<string, string>): Response =>
  problemResponse("invalid-parameters", { errors: placesOf(error), headers });

/** Where a value is not as it should be; a name that is not known stands for itself. */
export const placesOf = ({ issues }: z.ZodError): ProblemPlace[] =>
  issues.flatMap((issue): ProblemPlace[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          place: [...issue.path, key].join("."),
          code: issue.code,
          detail: "Not known here.",
        }))
      : [{ place: issue.path.join("."), code: issue.code, detail: issue.message }],
  );

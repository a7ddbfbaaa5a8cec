import { createHash } from "node:crypto";
import type { z } from "zod";
import { cachedSeconds, isUnchanged } from "@/app/_features/open-data/conditional";
import { requesterOf } from "@/server/auth/requester";
import type { ReadOperation } from "@/server/domain/public-api/operations";
import { limitHeaders, readPolicy } from "@/server/domain/public-api/rate-limit";
import { apiUrl } from "./addresses";
import { countRequest } from "./limiter";
import { invalidParameters, problemResponse } from "./problem";

/** What every page of any site may read: it is public, and no cookie is looked at. */
const open = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, RateLimit, RateLimit-Policy, Retry-After",
};

/** What a route is handed by Next. */
export interface RouteContext {
  /** Nothing where no part of the address is named. */
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

/** The answer, and where the next page of a list is. */
interface Answer<Body> {
  body: Body;
  next?: string | null;
}

/** What was once at this address is now at another one, from `/api/v1` on. */
interface Moved {
  movedTo: string;
}

/** A cursor that is none of this list's. */
export class WrongCursor extends Error {}
export const wrongCursor = (headers: Record<string, string>): Response =>
  problemResponse("invalid-parameters", {
    errors: [{ place: "cursor", code: "unknown", detail: "Not a cursor of this list, these filters and this order." }],
    headers,
  });

/**
 * GET and HEAD for everybody, without a key: counted, checked, answered with a version by which whoever has it asks again.
 * @param answer null when there is nothing at this address
 */
export function publicRoute<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  operation: ReadOperation<Params, Query, Body>,
  answer: (asked: {
    params: z.output<Params>;
    query: z.output<Query>;
  }) => Promise<Answer<z.output<Body>> | Moved | null>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const turn = countRequest(readPolicy, requesterOf(request.headers));
    const headers = { ...open, ...limitHeaders(readPolicy, turn) };
    if (!turn.isWithin) return problemResponse("quota-exceeded", { headers });
    const params = operation.params.safeParse((await context.params) ?? {});
    if (!params.success) return problemResponse("not-found", { headers });
    const query = operation.query.safeParse(parametersOf(request));
    if (!query.success) return invalidParameters(query.error, headers);
    try {
      const found = await answer({ params: params.data, query: query.data });
      if (!found) return problemResponse("not-found", { headers });
      return "movedTo" in found ? moved(found, headers) : answered(request, found, headers);
    } catch (error) {
      if (error instanceof WrongCursor) return wrongCursor(headers);
      console.error(error);
      return problemResponse("internal-error", { headers });
    }
  };
}

const moved = ({ movedTo }: Moved, headers: Record<string, string>): Response =>
  new Response(null, {
    status: 308,
    headers: { ...headers, "cache-control": `public, max-age=${cachedSeconds}`, location: apiUrl(movedTo) },
  });

function answered(
  { headers: asked }: Request,
  { body, next }: Answer<unknown>,
  open: Record<string, string>,
): Response {
  const text = JSON.stringify(body);
  const version = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  const headers = {
    ...open,
    "cache-control": `public, max-age=${cachedSeconds}`,
    // Weak: the same answer may be sent compressed or not.
    etag: `W/"${version}"`,
    ...(next ? { link: `<${next}>; rel="next"` } : {}),
  };
  if (isUnchanged(asked, { version, changedAt: null })) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json" } });
}

/** A parameter given twice is none that is known. */
export function parametersOf(request: Request): Record<string, unknown> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** What a browser asks before a page of another site reads: also answered to those who send the version they have. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...open,
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "If-None-Match",
      "access-control-max-age": "86400",
    },
  });

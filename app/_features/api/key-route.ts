import { createHash } from "node:crypto";
import type { z } from "zod";
import { isUnchanged } from "@/app/_features/open-data/conditional";
import { cleanInput } from "@/server/api/clean-input";
import { requesterOf } from "@/server/auth/requester";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { KeyOperation } from "@/server/domain/public-api/operations";
import type { ProblemName, ProblemPlace } from "@/server/domain/public-api/problems";
import { keyPolicy, limitHeaders, readPolicy } from "@/server/domain/public-api/rate-limit";
import { type KeyHolder, loadKey } from "@/server/services/api-key/load-key";
import { countRequest } from "./limiter";
import { invalidParameters, placesOf, problemResponse } from "./problem";
import { parametersOf, type RouteContext, WrongCursor, wrongCursor } from "./public-route";

/** Characters of a body, at most: a whole dossier has room. */
const longestBody = 2_000_000;

interface Asked<Params, Query, Input> {
  holder: KeyHolder;
  params: Params;
  query: Query;
  input: Input;
  headers: Headers;
  /** Of an operation that is sent a file: its bytes as they arrive. */
  bytes: AsyncIterable<Uint8Array>;
}

/** What a route answers: a body with fields of its own, or a refusal that it alone can know. */
export type KeyAnswer<Body> =
  | { body: Body; headers?: Record<string, string>; next?: string | null }
  | { file: ReadableStream<Uint8Array>; headers: Record<string, string> }
  | { problem: ProblemName; errors?: ProblemPlace[] };

/**
 * A route for whoever holds a key: `Authorization: Bearer`. The key must have the operation's right, and what its maker may
 * do is asked by the same grants as for anybody. No page of another site may use it: a key has no place in a browser.
 */
export function keyRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Input extends z.ZodType,
  Body extends z.ZodType,
>(
  operation: KeyOperation<Params, Query, Input, Body>,
  answer: (asked: Asked<z.output<Params>, z.output<Query>, z.output<Input>>) => Promise<KeyAnswer<z.output<Body>>>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const holder = await loadKey(/^Bearer ([\w-]+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "");
    // Guesses are counted by where they come from.
    const policy = holder ? keyPolicy : readPolicy;
    const turn = countRequest(policy, holder?.keyId ?? requesterOf(request.headers));
    const headers = limitHeaders(policy, turn);
    if (!turn.isWithin) return problemResponse("quota-exceeded", { headers });
    if (!holder) return problemResponse("unauthenticated", { headers: { ...headers, "www-authenticate": "Bearer" } });
    if (!holder.rights.includes(operation.right)) return problemResponse("forbidden", { headers });
    const params = operation.params.safeParse((await context.params) ?? {});
    if (!params.success) return problemResponse("not-found", { headers });
    const query = operation.query.safeParse(parametersOf(request));
    if (!query.success) return invalidParameters(query.error, headers);
    const sent = operation.sends === "json" ? await readBody(request) : { value: undefined };
    if ("problem" in sent) return problemResponse(sent.problem, { headers });
    const input = operation.input.safeParse(sent.value);
    if (!input.success) return problemResponse("invalid-body", { errors: placesOf(input.error), headers });
    try {
      const asked = { holder, params: params.data, query: query.data, input: input.data, headers: request.headers };
      const answered = await answer({ ...asked, bytes: request.body ?? nothing() });
      if ("problem" in answered)
        return problemResponse(answered.problem, { ...(answered.errors && { errors: answered.errors }), headers });
      const kept = { "cache-control": "private, no-store", ...headers, ...answered.headers };
      if ("file" in answered) return new Response(answered.file, { status: operation.status, headers: kept });
      return operation.method === "get"
        ? readAnswer(request.headers, answered, kept)
        : Response.json(answered.body, { status: operation.status, headers: kept });
    } catch (error) {
      if (error instanceof NotFound) return problemResponse("not-found", { headers });
      if (error instanceof NotAllowed) return problemResponse("forbidden", { headers });
      if (error instanceof WrongCursor) return wrongCursor(headers);
      console.error(error);
      return problemResponse("internal-error", { headers });
    }
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What is read has a version, of its own or of what it says: whoever has it asks again by that, and is told that it is still so. */
function readAnswer(
  asked: Headers,
  { body, next }: { body: unknown; next?: string | null },
  headers: Record<string, string>,
): Response {
  const text = JSON.stringify(body);
  const etag = headers.etag ?? `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const told = { ...headers, etag, ...(next ? { link: `<${next}>; rel="next"` } : {}) };
  const version = etag.replace(/^W\//, "").slice(1, -1);
  if (isUnchanged(asked, { version, changedAt: null })) return new Response(null, { status: 304, headers: told });
  return new Response(text, { headers: { ...told, "content-type": "application/json" } });
}

/** What was sent, as it can be kept: as procedures get it. */
async function readBody(request: Request): Promise<{ value: unknown } | { problem: ProblemName }> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return { problem: "not-json" };
  if (Number(request.headers.get("content-length") ?? 0) > longestBody) return { problem: "too-large" };
  const text = await request.text();
  if (text.length > longestBody) return { problem: "too-large" };
  try {
    return { value: cleanInput(JSON.parse(text)) };
  } catch {
    return { problem: "invalid-body" };
  }
}

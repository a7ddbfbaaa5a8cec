import "server-only";
import { currentActor } from "@/server/auth/current-actor";
import { isSameOrigin } from "@/server/auth/same-origin";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";

interface Sent {
  name: string;
  body: AsyncIterable<Uint8Array>;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What came of it, as it is answered. */
type Taken = { ok: true; file: object } | { ok: false; reason: string };

/** Answers a request that sends a file, for a message or a document: its name is in the address, its bytes are the body. */
export async function takeFile(
  request: Request,
  take: (actor: Actor, sent: Sent) => Promise<Taken>,
): Promise<Response> {
  if (!isSameOrigin(request)) return Response.json({ reason: "notAllowed" }, { status: 403 });
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signedOut" }, { status: 401 });
  const name = new URL(request.url).searchParams.get("nom") ?? "";
  try {
    const result = await take(actor, { name, body: request.body ?? nothing() });
    return Response.json(result, { status: result.ok ? 201 : 422 });
  } catch (error) {
    if (error instanceof NotFound) return Response.json({ reason: "notFound" }, { status: 404 });
    if (error instanceof NotAllowed) return Response.json({ reason: "notAllowed" }, { status: 403 });
    throw error;
  }
}

import { z } from "zod";
import { currentActor } from "@/server/auth/current-actor";
import { grantOnApplication } from "@/server/auth/grants";
import { isSameOrigin } from "@/server/auth/same-origin";
import { attachmentKinds } from "@/server/domain/call/rules/schema";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { attach } from "@/server/services/application/attachments";

const query = z.object({ kind: z.enum(attachmentKinds), name: z.string().min(1).max(500) });

/** Receives one attachment as the raw body, so that it streams to the storage whatever its size. */
export async function POST(request: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return Response.json({ reason: "notAllowed" }, { status: 403 });
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signedOut" }, { status: 401 });
  const given = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!given.success) return Response.json({ reason: "nameRefused" }, { status: 400 });
  try {
    const granted = await grantOnApplication("application.edit", actor, (await params).ref);
    const { kind, name } = given.data;
    const result = await attach(granted, { kind, fileName: name, body: request.body });
    return Response.json(result, { status: result.ok ? 201 : 422 });
  } catch (error) {
    if (error instanceof NotFound) return Response.json({ reason: "notFound" }, { status: 404 });
    if (error instanceof NotAllowed) return Response.json({ reason: "notAllowed" }, { status: 403 });
    throw error;
  }
}

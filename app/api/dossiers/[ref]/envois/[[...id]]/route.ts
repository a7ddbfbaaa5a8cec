import { currentActor } from "@/server/auth/current-actor";
import { grantOnApplication } from "@/server/auth/grants";
import { isSameOrigin } from "@/server/auth/same-origin";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { tusServer } from "@/server/services/attachment/tus-server";

interface Context {
  params: Promise<{ ref: string }>;
}

/** Receives attachments by the tus protocol, which goes on where a cut left off. Every request passes the gate. */
async function handle(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return Response.json({ reason: "notAllowed" }, { status: 403 });
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signedOut" }, { status: 401 });
  try {
    const granted = await grantOnApplication("application.edit", actor, (await params).ref);
    return await tusServer(granted).handleWeb(request);
  } catch (error) {
    if (error instanceof NotFound) return Response.json({ reason: "notFound" }, { status: 404 });
    if (error instanceof NotAllowed) return Response.json({ reason: "notAllowed" }, { status: 403 });
    throw error;
  }
}

export { handle as DELETE, handle as HEAD, handle as OPTIONS, handle as PATCH, handle as POST };

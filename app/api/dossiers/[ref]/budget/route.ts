import { getLocale } from "next-intl/server";
import { currentActor } from "@/server/auth/current-actor";
import { gate } from "@/server/auth/gate";
import { grantOnApplication } from "@/server/auth/grants";
import { isSameOrigin } from "@/server/auth/same-origin";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { exportBudget } from "@/server/services/application/export-budget";
import { readBudget } from "@/server/services/application/read-budget";

interface Context {
  params: Promise<{ ref: string }>;
}

/** The budget of a dossier as a spreadsheet, for whoever may read the dossier. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const granted = await gate.application("application.read", (await params).ref);
  const { fileName, bytes } = await exportBudget(granted, await getLocale());
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Reads a spreadsheet for whoever writes the dossier, and answers what it says. Nothing is kept: they look at it first. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return Response.json({ reason: "notAllowed" }, { status: 403 });
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signedOut" }, { status: 401 });
  try {
    const granted = await grantOnApplication("application.edit", actor, (await params).ref);
    const result = await readBudget(granted, request.body, await getLocale());
    return Response.json(result, { status: result.ok ? 200 : 422 });
  } catch (error) {
    if (error instanceof NotFound) return Response.json({ reason: "notFound" }, { status: 404 });
    if (error instanceof NotAllowed) return Response.json({ reason: "notAllowed" }, { status: 403 });
    throw error;
  }
}

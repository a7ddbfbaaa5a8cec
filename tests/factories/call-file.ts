import { callRouter } from "@/server/api/call/router";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { CallFileKind } from "@/server/domain/call/files";
import type { Actor } from "@/server/domain/user/actor";
import { addCallFile, replaceCallFile, type SendCallFileResult } from "@/server/services/call-file/send";
import { pdfText } from "./files";

export const onCalls = (actor: Actor | null) => createCallerFactory(callRouter)({ actor: async () => actor });

interface Sent {
  name?: string;
  bytes?: Uint8Array;
}
const asSent = ({ name = "texte.pdf", bytes = pdfText() }: Sent) => ({
  name,
  body: (async function* () {
    yield bytes;
  })(),
});

/** Adds a file to a call, as its manager does. */
export const addFile = async (
  actor: Actor,
  slug: string,
  { title = "Texte de l’appel", kind = "text", ...sent }: Sent & { title?: string; kind?: CallFileKind } = {},
): Promise<SendCallFileResult> =>
  addCallFile(await grantOnCall("call.manage", actor, slug), { title, kind }, asSent(sent));

/** Puts another one in its place. */
export const replaceFile = async (
  actor: Actor,
  slug: string,
  { documentId, note = "", ...sent }: Sent & { documentId: string; note?: string },
): Promise<SendCallFileResult> =>
  replaceCallFile(await grantOnCall("call.manage", actor, slug), { documentId, note }, asSent(sent));

/** The documents of a call as they are kept, with their versions. */
export const documentsOf = (callId: string) =>
  db().callDocument.findMany({
    where: { callId },
    orderBy: { position: "asc" },
    include: { files: { orderBy: { number: "asc" } } },
  });

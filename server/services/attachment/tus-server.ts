import "server-only";
import { randomUUID } from "node:crypto";
import { MemoryLocker, Server } from "@tus/server";
import type { Granted } from "@/server/auth/grants";
import { maxAttachmentBytes } from "@/server/domain/application/attachment";
import { isEditable } from "@/server/domain/application/status";
import { completeUpload } from "./complete-upload";
import { refuse, UploadStore } from "./upload-store";

// One per process: a request that comes back ends the one that hangs. Between replicas, the offset in the database decides.
const shared = globalThis as typeof globalThis & { passerelleUploads?: MemoryLocker };
shared.passerelleUploads ??= new MemoryLocker();
const locker = shared.passerelleUploads;

/** The tus protocol (https://tus.io) for what one person sends to one dossier; made anew for each request, behind its gate. */
export function tusServer(granted: Granted<"application.edit">): Server {
  const { application } = granted;
  return new Server({
    path: `/api/dossiers/${application.ref}/envois`,
    datastore: new UploadStore(granted),
    locker,
    relativeLocation: true,
    maxSize: maxAttachmentBytes,
    // Our own pages only.
    allowedOrigins: [],
    // Milliseconds that a hanging request is given to keep what it has, once its successor is there.
    lockDrainTimeout: 500,
    namingFunction: () => randomUUID(),
    onIncomingRequest: async () => {
      if (!isEditable(application.status)) throw refuse("notEditable");
    },
    onUploadFinish: async (_request, { id }) => {
      // The page asks what came of it, and so tries again what may fail here.
      await completeUpload(granted, id).catch((error: unknown) => console.error("An upload is not complete:", error));
      return {};
    },
  });
}

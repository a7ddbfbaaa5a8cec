"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { type Added, type Snapshot, type UploadQueue, uploadQueue } from "./upload-queue";

const nothing: Snapshot = { uploads: [], refusals: [] };

/** The files of a dossier that are on their way. */
export function useUploads(ref: string): { queue: UploadQueue } & Snapshot {
  const queue = useMemo(() => uploadQueue(ref), [ref]);
  const snapshot = useSyncExternalStore(
    queue.subscribe,
    () => queue.snapshot,
    () => nothing,
  );
  return { queue, ...snapshot };
}

/** Goes on with what is left of an earlier page, and tells of each file that has become an attachment. */
export function useAdded(ref: string, added: Added): void {
  useEffect(() => {
    const queue = uploadQueue(ref);
    const stop = queue.onAdded(added);
    void queue.restore();
    return stop;
  }, [ref, added]);
}

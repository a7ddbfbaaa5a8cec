import { type AttachmentKind, attachmentKinds } from "@/server/domain/call/rules/attachment-kinds";

/** A file that somebody chose, kept on the device until it has been sent: through a reload and a closed tab. */
export interface KeptFile {
  id: string;
  ref: string;
  kind: AttachmentKind;
  file: File;
  /** The question of the call that it answers. */
  questionId?: string | undefined;
  /** The attachment that it is a new version of. */
  replaces?: string | undefined;
  /** Milliseconds since 1970. */
  chosenAt: number;
}

const storeName = "files";
const keptDays = 7;

/** @returns null where the browser keeps nothing, as in some private windows: the file is sent all the same. */
function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open("passerelle-files", 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: "id" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

async function use<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  const database = await open();
  if (!database) return null;
  const answer = await new Promise<T | null>((resolve) => {
    const transaction = database.transaction(storeName, mode);
    const request = ask(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(request.result);
    // A device that is full keeps nothing, and loses nothing.
    transaction.onerror = () => resolve(null);
    transaction.onabort = () => resolve(null);
  });
  database.close();
  return answer;
}

/** @returns whether the device keeps it */
export const keepFile = async (kept: KeptFile): Promise<boolean> =>
  (await use("readwrite", (store) => store.put(kept))) !== null;

export const forgetFile = async (id: string): Promise<void> => {
  await use("readwrite", (store) => store.delete(id));
};

export const isKept = async (id: string): Promise<boolean> =>
  ((await use("readonly", (store) => store.count(id))) ?? 0) > 0;

/** The files of a dossier that were on their way, oldest first; those of any dossier that are too old are forgotten. */
export async function keptFiles(ref: string, now = Date.now()): Promise<KeptFile[]> {
  const all = ((await use("readonly", (store) => store.getAll())) ?? []).filter(isKeptFile);
  const isOld = ({ chosenAt }: KeptFile) => now - chosenAt > keptDays * 86_400_000;
  for (const { id } of all.filter(isOld)) await forgetFile(id);
  return all.filter((kept) => kept.ref === ref && !isOld(kept)).sort((one, other) => one.chosenAt - other.chosenAt);
}

const isKeptFile = (value: unknown): value is KeptFile =>
  typeof value === "object" &&
  value !== null &&
  "file" in value &&
  value.file instanceof File &&
  "kind" in value &&
  attachmentKinds.some((kind) => kind === value.kind);

import { checkBeforeSending, headBytes } from "@/server/domain/application/attachment";
import type { Finding } from "@/server/domain/call/rules";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import type { UploadFailure } from "./failure";
import { forgetFile, isKept, type KeptFile, keepFile, keptFiles } from "./kept-files";
import { type AddedAttachment, Sending } from "./sending";

export type UploadPhase = "sending" | "paused" | "waiting" | "signedOut" | "elsewhere" | "checking";

/** A file on its way, as the form shows it. Sizes in bytes. */
export interface UploadView {
  id: string;
  kind: AttachmentKind;
  questionId?: string | undefined;
  fileName: string;
  sizeBytes: number;
  sentBytes: number;
  phase: UploadPhase;
}
export interface Refusal {
  kind: AttachmentKind;
  questionId?: string | undefined;
  fileName: string;
  reason: UploadFailure;
}
/** Where a file belongs: among those of a kind, or beneath a question of the call. */
export interface Place {
  kind: AttachmentKind;
  questionId?: string | undefined;
}
export const isAt = (file: { kind: string; questionId?: string | null | undefined }, place: Place): boolean =>
  file.kind === place.kind && (file.questionId ?? null) === (place.questionId ?? null);
export interface Snapshot {
  uploads: readonly UploadView[];
  refusals: readonly Refusal[];
}
export type Added = (attachment: AddedAttachment, findings: Finding[]) => void;

/** The files of one dossier that are on their way, whatever section of the form is open. */
export class UploadQueue {
  snapshot: Snapshot = { uploads: [], refusals: [] };
  private readonly sendings = new Map<string, Sending>();
  private readonly listeners = new Set<() => void>();
  private readonly addedListeners = new Set<Added>();
  private isRestored = false;

  constructor(private readonly ref: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  onAdded(listener: Added): () => void {
    this.addedListeners.add(listener);
    return () => this.addedListeners.delete(listener);
  }

  /** Goes on with what an earlier page left on the device; once per page. */
  async restore(): Promise<void> {
    if (this.isRestored) return;
    this.isRestored = true;
    window.addEventListener("online", () => this.goOn());
    for (const kept of await keptFiles(this.ref)) this.send(kept);
  }

  /** Refuses at once what the browser can know to be refused; sends the rest. */
  async add(place: Place, file: File, replaces?: string): Promise<void> {
    this.show({ refusals: this.snapshot.refusals.filter((refusal) => !isAt(refusal, place)) });
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
    const reason = checkBeforeSending({ name: file.name, size: file.size, head });
    if (reason) return this.refuse({ ...place, fileName: file.name, reason });
    const kept = { id: crypto.randomUUID(), ref: this.ref, ...place, file, replaces, chosenAt: Date.now() };
    await keepFile(kept);
    this.send(kept);
  }

  pause(id: string): void {
    this.sendings.get(id)?.pause();
    this.update(id, { phase: "paused" });
  }

  resume(id: string): void {
    this.update(id, { phase: "sending" });
    void this.sendings.get(id)?.go();
  }

  async cancel(id: string): Promise<void> {
    const sending = this.sendings.get(id);
    this.drop(id);
    await forgetFile(id);
    await sending?.cancel();
  }

  private goOn(): void {
    for (const { id, phase } of this.snapshot.uploads) if (phase === "waiting") this.resume(id);
  }

  private send(kept: KeptFile): void {
    const { id, kind, questionId, file } = kept;
    const upload = {
      id,
      kind,
      questionId,
      fileName: file.name,
      sizeBytes: file.size,
      sentBytes: 0,
      phase: "sending" as const,
    };
    this.show({ uploads: [...this.snapshot.uploads, upload] });
    void this.alone(kept, () => this.run(kept));
  }

  /** One tab at a time sends a file; another one waits, and takes over when the first is closed before the end. */
  private async alone({ id }: KeptFile, run: () => Promise<void>): Promise<void> {
    // Only secure pages have locks; without, the server lets one request at a time write.
    if (!navigator.locks) return run();
    const name = `passerelle:envoi:${id}`;
    const ran = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await run();
      return lock !== null;
    });
    if (ran) return;
    this.update(id, { phase: "elsewhere" });
    await navigator.locks.request(name, async () => {
      if (!(await isKept(id))) return this.drop(id);
      this.update(id, { phase: "sending" });
      await run();
    });
  }

  /** Resolves when the file is attached, refused or given up. */
  private run(kept: KeptFile): Promise<void> {
    const { id, kind, questionId, file } = kept;
    return new Promise((resolve) => {
      const end = () => {
        this.drop(id);
        void forgetFile(id).then(resolve);
      };
      const sending = new Sending(kept, {
        onProgress: (sentBytes) => this.update(id, { sentBytes, phase: "sending" }),
        onWaiting: (why) => this.update(id, { phase: why === "signedOut" ? "signedOut" : "waiting" }),
        onWhole: () => this.update(id, { sentBytes: file.size, phase: "checking" }),
        onAdded: (attachment, findings) => {
          end();
          for (const tell of this.addedListeners) tell(attachment, findings);
        },
        onRefused: (reason) => {
          end();
          this.refuse({ kind, questionId, fileName: file.name, reason });
        },
      });
      this.sendings.set(id, sending);
      void sending.go();
    });
  }

  private refuse(refusal: Refusal): void {
    this.show({ refusals: [...this.snapshot.refusals, refusal] });
  }

  private update(id: string, change: Partial<UploadView>): void {
    const uploads = this.snapshot.uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
    this.show({ uploads });
  }

  private drop(id: string): void {
    this.sendings.delete(id);
    this.show({ uploads: this.snapshot.uploads.filter((upload) => upload.id !== id) });
  }

  private show(change: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}

const queues = new Map<string, UploadQueue>();

/** The one queue of a dossier in this page: sections come and go, what is being sent goes on. */
export function uploadQueue(ref: string): UploadQueue {
  const queue = queues.get(ref) ?? new UploadQueue(ref);
  queues.set(ref, queue);
  return queue;
}

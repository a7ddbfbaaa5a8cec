import type { DetailedError, PreviousUpload, Upload } from "tus-js-client";
import { failureOf, trpc } from "@/app/_trpc/client";
import type { Finding } from "@/server/domain/call/rules";
import type { AttachmentView } from "./attachment-view";
import { asFailure, type UploadFailure } from "./failure";
import type { KeptFile } from "./kept-files";

/** How much goes in one request, in bytes: few enough to pass any intermediary, and to lose little where one holds a request back. */
const chunkBytes = 4_000_000;

/** Milliseconds before each new try: soon at first, then every half minute for as long as it takes. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 15_000, ...Array<number>(1_000).fill(30_000)];

export type AddedAttachment = Omit<AttachmentView, "earlier">;

export interface SendingEvents {
  onProgress(sentBytes: number): void;
  /** Nothing gets through for now. */
  onWaiting(why: "offline" | "signedOut"): void;
  onWhole(): void;
  onAdded(attachment: AddedAttachment, findings: Finding[]): void;
  onRefused(reason: UploadFailure): void;
}

class SignedOut extends Error {}

/** One file on its way to the server: resumed where it was after any cut, and asked after once it is whole. */
export class Sending {
  private upload: Upload | null = null;
  private isStopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  /** The last byte has arrived: what is left is to hear what became of it. */
  private wholeUrl: string | null = null;

  constructor(
    private readonly kept: KeptFile,
    private readonly events: SendingEvents,
  ) {}

  /** Starts, or goes on, at once. */
  async go(): Promise<void> {
    clearTimeout(this.timer);
    this.isStopped = false;
    if (this.wholeUrl) return this.finish(this.wholeUrl);
    try {
      this.upload ??= await this.prepare();
    } catch {
      // Even the program that sends could not be fetched.
      return this.tryLater(() => this.go());
    }
    if (this.isStopped) return;
    await this.upload.abort();
    this.upload.start();
  }

  pause(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    void this.upload?.abort();
  }

  /** Gives up, here and on the server. */
  async cancel(): Promise<void> {
    this.pause();
    // What cannot be said to the server now, it sweeps after a day.
    await this.upload?.abort(true).catch(() => {});
    await this.forget();
  }

  private async prepare(): Promise<Upload> {
    const { Upload } = await import("tus-js-client");
    const { ref, kind, questionId, file, replaces } = this.kept;
    const upload = new Upload(file, {
      endpoint: `/api/dossiers/${ref}/envois`,
      metadata: { kind, name: file.name, ...(replaces && { replaces }), ...(questionId && { question: questionId }) },
      chunkSize: chunkBytes,
      retryDelays: pauses,
      onAfterResponse: (_request, response) => {
        // Before the client takes it for "no such upload" and forgets how far it was.
        if (response.getStatus() === 401) throw new SignedOut();
      },
      onShouldRetry: (error) => {
        const isPassing = passes(error);
        if (isPassing) this.events.onWaiting("offline");
        return isPassing;
      },
      onProgress: (sent) => {
        if (!this.isStopped) this.events.onProgress(sent);
      },
      onError: (error) => this.failed(error),
      onSuccess: () => {
        this.wholeUrl = upload.url;
        this.tries = 0;
        this.events.onWhole();
        void this.finish(upload.url ?? "");
      },
    });
    const [before] = await this.previous(upload);
    if (before) upload.resumeFromPreviousUpload(before);
    return upload;
  }

  private failed(error: Error | DetailedError): void {
    const response = "originalResponse" in error ? error.originalResponse : null;
    if ("causingError" in error && error.causingError instanceof SignedOut) this.events.onWaiting("signedOut");
    else void this.forget().then(() => this.events.onRefused(asFailure(reasonIn(response?.getBody()))));
  }

  /** Asks what became of the whole file, as often as it takes: the server settles it once. */
  private async finish(url: string): Promise<void> {
    const uploadId = url.split("/").at(-1) ?? "";
    try {
      const result = await trpc.application.finishUpload.mutate({ ref: this.kept.ref, uploadId });
      await this.forget();
      if (result.ok) this.events.onAdded(result.attachment, result.findings);
      else this.events.onRefused(asFailure(result.reason));
    } catch (error) {
      const failure = failureOf(error);
      if (failure === "signedOut") return this.events.onWaiting("signedOut");
      if (failure === "offline" || failure === "failed") return this.tryLater(() => this.finish(url));
      await this.forget();
      this.events.onRefused(failure === "notAllowed" ? "notEditable" : "failed");
    }
  }

  private tryLater(what: () => Promise<void>): void {
    if (this.isStopped) return;
    this.events.onWaiting("offline");
    this.timer = setTimeout(() => void what(), pauses[this.tries++]);
  }

  /** The addresses under which the client would go on with this file. */
  private async forget(): Promise<void> {
    if (!this.upload) return;
    const { defaultOptions } = await import("tus-js-client");
    for (const { urlStorageKey } of await this.previous(this.upload))
      await defaultOptions.urlStorage.removeUpload(urlStorageKey);
  }

  /** What was begun with this very file, for this very place. */
  private async previous(upload: Upload): Promise<PreviousUpload[]> {
    const { kind, questionId, replaces } = this.kept;
    const all = await upload.findPreviousUploads();
    return all.filter(
      ({ metadata }) => metadata.kind === kind && metadata.replaces === replaces && metadata.question === questionId,
    );
  }
}

/** Whether trying again may help: no answer at all, a server in trouble, or another request that still holds the file. */
function passes(error: DetailedError): boolean {
  if (error.causingError instanceof SignedOut) return false;
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || [409, 423, 429].includes(status) || (status >= 500 && status !== 507);
}

function reasonIn(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? "").reason;
  } catch {
    return undefined;
  }
}

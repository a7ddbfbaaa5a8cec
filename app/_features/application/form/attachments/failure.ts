import { type FileRefusal, fileRefusals } from "@/server/domain/application/attachment";

/** Why a file is not attached, each with its sentence under attachments.failures. */
export const uploadFailures = [
  ...fileRefusals,
  "notEditable",
  "gone",
  "tooManyUploads",
  "storageFull",
  "signedOut",
  "offline",
  "failed",
] as const;
export type UploadFailure = FileRefusal | (typeof uploadFailures)[number];

/** A reason that a server gave, as far as we have words for it. */
export const asFailure = (reason: unknown): UploadFailure =>
  uploadFailures.find((known) => known === reason) ?? "failed";

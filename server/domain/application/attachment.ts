/** Largest attachment, in bytes. */
export const maxAttachmentBytes = 20_000_000;

/** What an attachment may be, by what its bytes say, with the endings that go with it. */
export const acceptedMediaTypes: Record<string, readonly string[]> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
};

export const acceptedEndings: string[] = Object.values(acceptedMediaTypes).flat();

/**
 * The name under which a file is kept: the last part of whatever path it came with, without control characters.
 * @returns null when nothing is left of it.
 */
export function safeFileName(given: string): string | null {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const kept = last
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(-150);
  return /^\.*$/.test(kept) ? null : kept;
}

/** Whether the name's ending goes with what the bytes say. */
export function isAcceptedFile(fileName: string, mediaType: string | undefined): boolean {
  const ending = fileName.split(".").at(-1)?.toLowerCase() ?? "";
  return mediaType !== undefined && (acceptedMediaTypes[mediaType]?.includes(ending) ?? false);
}

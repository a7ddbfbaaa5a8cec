/** Largest attachment, in bytes. Said before anything is chosen; held by the browser and by the server. */
export const maxAttachmentBytes = 50_000_000;

/** Longest name of a file, in characters. */
export const maxFileNameLength = 150;

/** Uploads of a dossier that may be under way at once: each takes room until it is whole or swept. */
export const maxOpenUploads = 30;

/** Hours for which an upload that nobody continues is kept. */
export const uploadKeptHours = 24;

/**
 * What an office file, which is a ZIP archive, may become once opened: far above what offices write, far below what
 * stops a machine. The ratio counts only from a size on: small empty sheets shrink a lot.
 */
export const archiveLimits = { entries: 10_000, inflatedBytes: 400_000_000, ratio: 100, ratioFrom: 20_000_000 };

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

/** What a browser shows by itself without running anything of it. */
export const isPreviewable = (mediaType: string): boolean =>
  ["application/pdf", "image/png", "image/jpeg"].includes(mediaType);

const endingOf = (fileName: string): string => fileName.split(".").at(-1)?.toLowerCase() ?? "";

/** Why a file is not taken. Each has its own sentence in the catalogues, under attachments.failures. */
export const fileRefusals = [
  "empty",
  "tooLarge",
  "nameHasPath",
  "nameHasControls",
  "nameMisleads",
  "nameRefused",
  "kindRefused",
  "program",
  "encrypted",
  "archiveBomb",
  "damaged",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];
export const isFileRefusal = (reason: string): reason is FileRefusal =>
  (fileRefusals as readonly string[]).includes(reason);

/** Marks that turn the direction of writing: they make "annexe-xcod.exe" read as "annexe-exe.docx". */
const turnsWriting = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Whether a name can be kept and shown as it is; it is refused rather than mended, so that nobody finds
 * their file under another name.
 */
export function checkFileName(given: string): { ok: true; fileName: string } | { ok: false; reason: FileRefusal } {
  if (/[/\\]/.test(given)) return { ok: false, reason: "nameHasPath" };
  if (/\p{Cc}/u.test(given)) return { ok: false, reason: "nameHasControls" };
  if (turnsWriting.test(given)) return { ok: false, reason: "nameMisleads" };
  const fileName = given.normalize("NFC").trim();
  // Halves of signs (Cs) cannot be stored as text.
  if (/^\.*$/.test(fileName) || fileName.length > maxFileNameLength || /\p{Cs}/u.test(fileName))
    return { ok: false, reason: "nameRefused" };
  return { ok: true, fileName };
}

/** Whether the name's ending goes with what the bytes say. */
export const isAcceptedFile = (fileName: string, mediaType: string | undefined): boolean =>
  mediaType !== undefined && (acceptedMediaTypes[mediaType]?.includes(endingOf(fileName)) ?? false);

/** The first bytes of programs: Windows, Linux, macOS (four forms), and scripts. */
const programs: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
];
/** How many of a file's first bytes `isProgram` needs. */
export const headBytes = 4;
export const isProgram = (head: Uint8Array): boolean =>
  programs.some((start) => start.every((byte, index) => head[index] === byte));

/**
 * What can be known of a file before any of it is sent: its name, its size, its first bytes.
 * The server looks again, and further.
 */
export function checkBeforeSending(file: { name: string; size: number; head: Uint8Array }): FileRefusal | null {
  const named = checkFileName(file.name);
  if (!named.ok) return named.reason;
  if (file.size === 0) return "empty";
  if (file.size > maxAttachmentBytes) return "tooLarge";
  if (isProgram(file.head)) return "program";
  return acceptedEndings.includes(endingOf(named.fileName)) ? null : "kindRefused";
}

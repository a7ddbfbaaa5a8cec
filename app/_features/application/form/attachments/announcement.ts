import type { UploadView } from "./upload-queue";

export interface Announcement {
  key: "started" | "progress" | "waiting" | "resumed";
  name: string;
  /** Hundredths, in steps of a quarter. */
  percent: number;
}

const stepOf = ({ sentBytes, sizeBytes }: UploadView): number => Math.floor((4 * sentBytes) / sizeBytes) * 25;
const isWaiting = ({ phase }: UploadView): boolean => phase === "waiting" || phase === "signedOut";

/** What to say aloud of a change, or null: each quarter once, not every byte. */
export function announcementOf(before: UploadView | undefined, now: UploadView): Announcement | null {
  const percent = stepOf(now);
  const say = (key: Announcement["key"]): Announcement => ({ key, name: now.fileName, percent });
  if (!before) return isWaiting(now) ? say("waiting") : say("started");
  if (isWaiting(now)) return isWaiting(before) ? null : say("waiting");
  if (isWaiting(before)) return say("resumed");
  return percent > stepOf(before) && percent < 100 ? say("progress") : null;
}

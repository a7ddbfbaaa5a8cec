import "server-only";
import { readField } from "@/server/domain/application/content";
import type { OpenRound } from "@/server/services/application/corrections";
import type { CorrectionsView } from "./corrections";

/** What the form needs of the round being answered, as plain data for the browser. */
export function toCorrectionsView(round: OpenRound | null): CorrectionsView | null {
  if (!round) return null;
  const { message, dueAt, requests, before } = round;
  return {
    message,
    dueAt: dueAt?.toISOString() ?? null,
    requests: requests.map(({ field, remark, isChanged }) => ({
      field,
      remark,
      isChanged,
      before: field === "attachments" || !before ? null : readField(before, field),
    })),
  };
}

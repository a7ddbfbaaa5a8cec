import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import type { ShownAttachment } from "../../attachment-links";

/** An attachment as the form lists it, with what it replaced, newest first. */
export interface AttachmentView extends ShownAttachment {
  kind: AttachmentKind;
  questionId?: string | null;
  earlier: ShownAttachment[];
}

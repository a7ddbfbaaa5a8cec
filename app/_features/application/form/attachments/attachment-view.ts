import type { AttachmentKind } from "@/server/domain/call/rules/schema";

/** An attachment as the form lists it. */
export interface AttachmentView {
  id: string;
  kind: AttachmentKind;
  fileName: string;
  sizeBytes: number;
}

import { attachmentAddress, attachmentOf } from "@/app/_features/api/attachments";
import { keyRoute } from "@/app/_features/api/key-route";
import { grantOnApplication } from "@/server/auth/grants";
import { keyOperations } from "@/server/domain/public-api/operations";
import { attachAtOnce } from "@/server/services/attachment/attach-at-once";

export const GET = keyRoute(keyOperations.listAttachments, async ({ holder, params }) => {
  const { application } = await grantOnApplication("application.read", holder.actor, params.ref);
  return { body: { items: application.attachments.map((one) => attachmentOf(application.ref, one)) } };
});

/** Attaches a file to a draft: its bytes are the body, the address says what it is. The browser's own checks, all of them. */
export const POST = keyRoute(keyOperations.addAttachment, async ({ holder, params, query, bytes }) => {
  const granted = await grantOnApplication("application.edit", holder.actor, params.ref);
  const { name, kind, question: questionId, replaces } = query;
  const result = await attachAtOnce(granted, { kind, questionId, replaces }, { name, body: bytes });
  if (result.ok) {
    const { attachment } = result;
    const location = attachmentAddress(params.ref, attachment.id);
    return { body: attachmentOf(params.ref, attachment), headers: { location } };
  }
  switch (result.reason) {
    case "misplaced":
      return { problem: "invalid-parameters", errors: [{ place: result.place, code: "unknown" }] };
    case "notEditable":
      return { problem: "not-editable" };
    case "tooLarge":
      return { problem: "too-large" };
    case "storageFull":
      return { problem: "storage-full" };
    default:
      return { problem: "file-refused", errors: [{ place: "file", code: result.reason }] };
  }
});

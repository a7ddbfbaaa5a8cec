import "server-only";
import { listAttachments } from "@/server/services/attachment/list-attachments";
import { onApplication } from "../trpc";

/** The attachments of a draft as they stand: while one waits for the scanner, its page asks again. */
export const attachmentsProcedure = onApplication("application.edit").query(({ ctx }) => listAttachments(ctx.granted));

import "server-only";
import { z } from "zod";
import { removeAttachment } from "@/server/services/attachment/remove-attachment";
import { onApplication } from "../trpc";

export const removeAttachmentProcedure = onApplication("application.edit")
  .input(z.object({ attachmentId: z.uuid() }))
  .mutation(({ ctx, input }) => removeAttachment(ctx.granted, input.attachmentId));

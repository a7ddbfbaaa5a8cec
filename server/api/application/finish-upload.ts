import "server-only";
import { z } from "zod";
import { completeUpload } from "@/server/services/attachment/complete-upload";
import { onApplication } from "../trpc";

/** What became of a file that has wholly arrived. */
export const finishUploadProcedure = onApplication("application.edit")
  .input(z.object({ uploadId: z.uuid() }))
  .mutation(({ ctx, input }) => completeUpload(ctx.granted, input.uploadId));

import "server-only";
import { z } from "zod";
import { callFileFacts } from "@/server/domain/call/files";
import { moveCallFile, removeCallFile, renameCallFile } from "@/server/services/call-file/change";
import { onCall } from "../trpc";

const document = z.object({ documentId: z.uuid() });

export const renameFileProcedure = onCall("call.manage")
  .input(document.extend(callFileFacts.shape))
  .mutation(({ ctx, input: { documentId, title, kind } }) => renameCallFile(ctx.granted, documentId, { title, kind }));

export const moveFileProcedure = onCall("call.manage")
  .input(document.extend({ way: z.enum(["up", "down"]) }))
  .mutation(({ ctx, input }) => moveCallFile(ctx.granted, input.documentId, input.way));

export const removeFileProcedure = onCall("call.manage")
  .input(document)
  .mutation(({ ctx, input }) => removeCallFile(ctx.granted, input.documentId));

import "server-only";
import { z } from "zod";
import { markRead } from "@/server/services/conversation/mark-read";
import { onApplication } from "../trpc";

export const markReadProcedure = onApplication("conversation.read")
  .input(z.object({ upTo: z.number().int().min(1).max(1_000_000) }))
  .mutation(({ ctx, input }) => markRead(ctx.granted, input.upTo));

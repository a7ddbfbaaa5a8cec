import "server-only";
import { z } from "zod";
import { markAdviceRead } from "@/server/services/conversation/mark-read";
import { onAdvice } from "../trpc";

export const markReadProcedure = onAdvice("advice.read")
  .input(z.object({ upTo: z.number().int().min(1).max(1_000_000) }))
  .mutation(({ ctx, input }) => markAdviceRead(ctx.granted, input.upTo));

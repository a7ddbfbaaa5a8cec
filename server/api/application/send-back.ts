import "server-only";
import { z } from "zod";
import { correctionRequests } from "@/server/domain/application/corrections";
import { sendBack } from "@/server/services/application/review";
import { onApplication } from "../trpc";

export const sendBackProcedure = onApplication("application.review")
  .input(
    z.object({
      message: z.string().trim().min(10).max(5_000),
      dueAt: z.iso.datetime().nullable(),
      corrections: correctionRequests.default([]),
    }),
  )
  .mutation(({ ctx, input }) => sendBack(ctx.granted, { ...input, dueAt: input.dueAt ? new Date(input.dueAt) : null }));

import "server-only";
import { z } from "zod";
import { extendCompletion, takeUp } from "@/server/services/application/late-completion";
import { onApplication } from "../trpc";

export const extendCompletionProcedure = onApplication("application.review")
  .input(z.object({ note: z.string().max(5_000), dueAt: z.iso.datetime() }))
  .mutation(({ ctx, input }) => extendCompletion(ctx.granted, { note: input.note, dueAt: new Date(input.dueAt) }));

export const takeUpProcedure = onApplication("application.review")
  .input(z.object({ reason: z.string().trim().min(10).max(5_000) }))
  .mutation(({ ctx, input }) => takeUp(ctx.granted, input.reason));

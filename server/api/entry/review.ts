import "server-only";
import { z } from "zod";
import { cooperationCorrection, entryCorrection, reviewInput } from "@/server/domain/register/correction";
import { correctCooperation } from "@/server/services/register-review/correct-cooperation";
import { correctEntry } from "@/server/services/register-review/correct-entry";
import { review } from "@/server/services/register-review/review";
import { confirmStale, stalePageSize } from "@/server/services/register-review/stale";
import { inSpace, onEntry } from "../trpc";

export const reviewProcedure = inSpace("request.moderate")
  .input(reviewInput)
  .mutation(({ ctx, input }) => review(ctx.granted, input));

export const reviewEntryProcedure = onEntry("entry.review")
  .input(entryCorrection)
  .mutation(({ ctx, input }) => correctEntry(ctx.granted, input, true));

export const reviewCooperationProcedure = onEntry("entry.review")
  .input(cooperationCorrection)
  .mutation(({ ctx, input }) => correctCooperation(ctx.granted, input, true));

export const confirmStaleProcedure = inSpace("request.moderate")
  .input(z.object({ ids: z.array(z.uuid()).min(1).max(stalePageSize) }))
  .mutation(({ ctx, input }) => confirmStale(ctx.granted, input.ids));

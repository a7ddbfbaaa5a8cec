import "server-only";
import { cooperationCorrection, entryCorrection, newCooperation } from "@/server/domain/register/correction";
import { addCooperation } from "@/server/services/register-review/add-cooperation";
import { confirmEntry } from "@/server/services/register-review/confirm-entry";
import { correctCooperation } from "@/server/services/register-review/correct-cooperation";
import { correctEntry } from "@/server/services/register-review/correct-entry";
import { onEntry } from "../trpc";

export const correctProcedure = onEntry("entry.correct")
  .input(entryCorrection)
  .mutation(({ ctx, input }) => correctEntry(ctx.granted, input, false));

export const correctCooperationProcedure = onEntry("entry.correct")
  .input(cooperationCorrection)
  .mutation(({ ctx, input }) => correctCooperation(ctx.granted, input, false));

export const addCooperationProcedure = onEntry("entry.correct")
  .input(newCooperation)
  .mutation(({ ctx, input }) => addCooperation(ctx.granted, input));

export const confirmProcedure = onEntry("entry.correct").mutation(({ ctx }) => confirmEntry(ctx.granted));

import "server-only";
import { z } from "zod";
import { clearDecision } from "@/server/services/decision/clear-decision";
import { onApplication } from "../trpc";

export const clearProcedure = onApplication("application.decide")
  .input(z.object({ expectedRevision: z.number().int().min(1) }))
  .mutation(({ ctx, input }) => clearDecision(ctx.granted, input));

import "server-only";
import { z } from "zod";
import { decision } from "@/server/domain/decision/schema";
import { recordDecision } from "@/server/services/decision/record-decision";
import { onApplication } from "../trpc";

export const recordProcedure = onApplication("application.decide")
  .input(z.object({ decision, expectedRevision: z.number().int().min(0), atOnce: z.boolean() }))
  .mutation(({ ctx, input }) => recordDecision(ctx.granted, input));

import "server-only";
import { z } from "zod";
import { notifyResults } from "@/server/services/decision/notify-results";
import { onCall } from "../trpc";

export const notifyResultsProcedure = onCall("call.notifyResults")
  .input(z.object({ fingerprint: z.string().max(100), leftUndecided: z.array(z.string().max(40)).max(100_000) }))
  .mutation(({ ctx, input }) => notifyResults(ctx.granted, input));

import "server-only";
import { z } from "zod";
import { submit } from "@/server/services/application/submit";
import { onApplication } from "../trpc";

export const submitProcedure = onApplication("application.submit")
  .input(z.object({ key: z.uuid(), proof: z.string().max(200).optional() }))
  .mutation(({ ctx, input }) => submit(ctx.granted, input.key, input.proof));

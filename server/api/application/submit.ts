import "server-only";
import { z } from "zod";
import { submit } from "@/server/services/application/submit";
import { onApplication } from "../trpc";

export const submitProcedure = onApplication("application.submit")
  .input(z.object({ key: z.uuid() }))
  .mutation(({ ctx, input }) => submit(ctx.granted, input.key));

import "server-only";
import { z } from "zod";
import { sendAgain } from "@/server/services/outbox/send-again";
import { inSpace } from "../trpc";

export const sendAgainProcedure = inSpace("mail.manage")
  .input(z.object({ id: z.uuid() }))
  .mutation(({ ctx, input }) => sendAgain(ctx.granted, input.id));

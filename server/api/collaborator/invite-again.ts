import "server-only";
import { z } from "zod";
import { inviteAgain } from "@/server/services/collaborator/invite";
import { onApplication } from "../trpc";

export const inviteAgainProcedure = onApplication("application.share")
  .input(z.object({ id: z.uuid() }))
  .mutation(({ ctx, input }) => inviteAgain(ctx.granted, input.id));

import "server-only";
import { z } from "zod";
import { removeCollaborator } from "@/server/services/collaborator/remove";
import { onApplication } from "../trpc";

export const removeProcedure = onApplication("application.share")
  .input(z.object({ id: z.uuid() }))
  .mutation(({ ctx, input }) => removeCollaborator(ctx.granted, input.id));

import "server-only";
import { invitationInput } from "@/server/domain/collaborator/schema";
import { invite } from "@/server/services/collaborator/invite";
import { onApplication } from "../trpc";

export const inviteProcedure = onApplication("application.share")
  .input(invitationInput)
  .mutation(({ ctx, input }) => invite(ctx.granted, input));

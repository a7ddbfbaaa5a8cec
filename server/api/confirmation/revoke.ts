import "server-only";
import { askedParty } from "@/server/domain/application/confirmation-schema";
import { revokeConfirmation } from "@/server/services/confirmation/revoke";
import { onApplication } from "../trpc";

export const revokeProcedure = onApplication("application.share")
  .input(askedParty)
  .mutation(({ ctx, input }) => revokeConfirmation(ctx.granted, input));

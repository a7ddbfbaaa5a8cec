import "server-only";
import { confirmationInput } from "@/server/domain/application/confirmation-schema";
import { askConfirmation } from "@/server/services/confirmation/ask";
import { onApplication } from "../trpc";

export const askProcedure = onApplication("application.share")
  .input(confirmationInput)
  .mutation(({ ctx, input }) => askConfirmation(ctx.granted, input));

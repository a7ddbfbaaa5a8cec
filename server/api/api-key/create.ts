import "server-only";
import { apiKeyInput } from "@/server/domain/api-key/schema";
import { createKey } from "@/server/services/api-key/create-key";
import { onOrganisation } from "../trpc";

export const createKeyProcedure = onOrganisation("apiKey.manage")
  .input(apiKeyInput)
  .mutation(({ ctx, input }) => createKey(ctx.granted, input));

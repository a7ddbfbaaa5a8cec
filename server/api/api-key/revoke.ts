import "server-only";
import { z } from "zod";
import { revokeKey } from "@/server/services/api-key/revoke-key";
import { onOrganisation } from "../trpc";

export const revokeKeyProcedure = onOrganisation("apiKey.manage")
  .input(z.object({ id: z.uuid() }))
  .mutation(({ ctx, input }) => revokeKey(ctx.granted, input.id));

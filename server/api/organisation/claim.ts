import "server-only";
import { claimInput } from "@/server/domain/organisation/claims";
import { claimAuthority } from "@/server/services/organisation/claim-authority";
import { inSpace } from "../trpc";

export const claimProcedure = inSpace("claim.make")
  .input(claimInput)
  .mutation(({ ctx, input }) => claimAuthority(ctx.granted, input));

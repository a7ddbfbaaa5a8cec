import "server-only";
import { claimAnswer } from "@/server/domain/organisation/claims";
import { answerClaim } from "@/server/services/organisation/answer-claim";
import { inSpace } from "../trpc";

export const answerClaimProcedure = inSpace("claim.answer")
  .input(claimAnswer)
  .mutation(({ ctx, input }) => answerClaim(ctx.granted, input));

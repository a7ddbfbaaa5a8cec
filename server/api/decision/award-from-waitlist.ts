import "server-only";
import { z } from "zod";
import { awardFromWaitlistInput } from "@/server/domain/decision/schema";
import { awardFromWaitlist } from "@/server/services/decision/award-from-waitlist";
import { onApplication } from "../trpc";

export const awardFromWaitlistProcedure = onApplication("application.decide")
  .input(z.object({ award: awardFromWaitlistInput }))
  .mutation(({ ctx, input }) => awardFromWaitlist(ctx.granted, input.award));

import "server-only";
import { z } from "zod";
import { longestSignOffWords } from "@/server/domain/application/sign-off";
import { answerSignOff } from "@/server/services/sign-off/answer-sign-off";
import { onApplication } from "../trpc";

const answer = z.object({
  isGiven: z.boolean(),
  comment: z.string().max(longestSignOffWords).default(""),
  revision: z.number().int().min(0),
});

export const answerProcedure = onApplication("application.signOff")
  .input(answer)
  .mutation(({ ctx, input }) => answerSignOff(ctx.granted, input));

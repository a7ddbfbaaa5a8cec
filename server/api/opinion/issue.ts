import "server-only";
import { z } from "zod";
import { opinionToIssue } from "@/server/domain/opinion/schema";
import { issueOpinion } from "@/server/services/opinion/issue-opinion";
import { onApplication } from "../trpc";

export const issue = onApplication("opinion.issue")
  .input(
    z.object({
      country: z.string().length(2),
      opinion: opinionToIssue,
      lastVersion: z.number().int().min(0),
    }),
  )
  .mutation(({ ctx, input }) => issueOpinion(ctx.granted, input));

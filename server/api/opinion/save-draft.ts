import "server-only";
import { z } from "zod";
import { opinionDraft } from "@/server/domain/opinion/schema";
import { saveOpinionDraft } from "@/server/services/opinion/save-opinion-draft";
import { onApplication } from "../trpc";

export const saveDraft = onApplication("opinion.issue")
  .input(
    z.object({
      country: z.string().length(2),
      draft: opinionDraft,
      lastVersion: z.number().int().min(0),
      base: z.coerce.date().nullable(),
    }),
  )
  .mutation(({ ctx, input }) => saveOpinionDraft(ctx.granted, input));

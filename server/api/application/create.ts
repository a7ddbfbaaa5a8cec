import "server-only";
import { z } from "zod";
import { answerWords } from "@/server/domain/call/eligibility/answers";
import { createApplication } from "@/server/services/application/create";
import { onOrganisation } from "../trpc";

export const createProcedure = onOrganisation("application.create")
  .input(
    z.object({
      callSlug: z.string().max(120),
      /** What was answered in the self-check, as typed. */
      answers: z.partialRecord(z.enum(answerWords), z.string().max(40)).default({}),
      key: z.uuid(),
    }),
  )
  .mutation(({ ctx, input }) => createApplication(ctx.granted, input));

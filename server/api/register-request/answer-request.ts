import "server-only";
import { requestAnswer } from "@/server/domain/register/request";
import { answerRequest } from "@/server/services/register-request/answer";
import { inSpace } from "../trpc";

export const answerRequestProcedure = inSpace("request.moderate")
  .input(requestAnswer)
  .mutation(({ ctx, input }) => answerRequest(ctx.granted, input));

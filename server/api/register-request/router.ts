import "server-only";
import { router } from "../trpc";
import { answerRequestProcedure } from "./answer-request";

export const registerRequestRouter = router({
  answer: answerRequestProcedure,
});

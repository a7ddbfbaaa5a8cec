import "server-only";
import { z } from "zod";
import { newMessage } from "@/server/domain/conversation/message";
import { acceptInput, answerInput, entryInput } from "@/server/domain/exchange/answers";
import { reportReason } from "@/server/domain/exchange/schema";
import { markExchangeRead } from "@/server/services/conversation/mark-read";
import { newsOfExchange, watchMessages } from "@/server/services/conversation/watch-messages";
import { answerNotice } from "@/server/services/exchange/answer-notice";
import { acceptAnswer, agreeToBeNamed, declineAnswer } from "@/server/services/exchange/decide-answer";
import { enterExchange } from "@/server/services/exchange/enter-register";
import { postAnswer } from "@/server/services/exchange/post-answer";
import { reportAnswer } from "@/server/services/exchange/report";
import { onAnswer, onNotice } from "../trpc";

export const answerProcedure = onNotice("notice.answer")
  .input(answerInput)
  .mutation(({ ctx, input }) => answerNotice(ctx.granted, input));

export const postProcedure = onAnswer("answer.write")
  .input(newMessage.omit({ files: true }))
  .mutation(({ ctx, input }) => postAnswer(ctx.granted, input));

export const markReadProcedure = onAnswer("answer.read")
  .input(z.object({ upTo: z.number().int().min(1).max(1_000_000) }))
  .mutation(({ ctx, input }) => markExchangeRead(ctx.granted, input.upTo));

/** What is written in an answer, as it happens. */
export const liveProcedure = onAnswer("answer.read").subscription(({ ctx, signal }) =>
  watchMessages(ctx.granted.answer.id, async () => newsOfExchange(await ctx.again()), { signal }),
);

/** The same at a slow pace, by asking. */
export const newsProcedure = onAnswer("answer.read").query(({ ctx }) => newsOfExchange(ctx.granted));

export const acceptProcedure = onAnswer("answer.decide")
  .input(acceptInput)
  .mutation(({ ctx }) => acceptAnswer(ctx.granted));
export const declineProcedure = onAnswer("answer.decide").mutation(({ ctx }) => declineAnswer(ctx.granted));

export const agreeProcedure = onAnswer("answer.write")
  .input(acceptInput)
  .mutation(({ ctx }) => agreeToBeNamed(ctx.granted));

export const enterProcedure = onAnswer("answer.enter")
  .input(entryInput)
  .mutation(({ ctx, input }) => enterExchange(ctx.granted, input));

export const reportAnswerProcedure = onAnswer("answer.write")
  .input(z.object({ reason: reportReason }))
  .mutation(({ ctx, input }) => reportAnswer(ctx.granted, input.reason));

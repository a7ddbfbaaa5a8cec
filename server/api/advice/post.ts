import "server-only";
import { newMessage } from "@/server/domain/conversation/message";
import { postAdvice } from "@/server/services/conversation/post-advice";
import { onAdvice } from "../trpc";

export const postProcedure = onAdvice("advice.write")
  .input(newMessage)
  .mutation(({ ctx, input }) => postAdvice(ctx.granted, input));

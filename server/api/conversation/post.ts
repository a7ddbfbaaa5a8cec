import "server-only";
import { newMessage } from "@/server/domain/conversation/message";
import { postMessage } from "@/server/services/conversation/post-message";
import { onApplication } from "../trpc";

export const postProcedure = onApplication("conversation.write")
  .input(newMessage)
  .mutation(({ ctx, input }) => postMessage(ctx.granted, input));

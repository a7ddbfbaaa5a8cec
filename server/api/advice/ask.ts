import "server-only";
import { z } from "zod";
import { newMessage } from "@/server/domain/conversation/message";
import { askAdvice } from "@/server/services/conversation/ask-advice";
import { onOrganisation } from "../trpc";

export const askProcedure = onOrganisation("advice.ask")
  .input(
    z.object({
      callSlug: z.string().max(120),
      embassyId: z.uuid(),
      draft: z.string().max(40).optional(),
      // Files are sent into a conversation: the question that begins one has none.
      message: newMessage.omit({ files: true }),
    }),
  )
  .mutation(({ ctx, input }) => askAdvice(ctx.granted, input));

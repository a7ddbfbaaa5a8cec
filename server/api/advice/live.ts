import "server-only";
import { newsOfAdvice, watchMessages } from "@/server/services/conversation/watch-messages";
import { onAdvice } from "../trpc";

/** What is written in a conversation before filing, and whether the draft is open, as it happens. */
export const liveProcedure = onAdvice("advice.read").subscription(({ ctx, signal }) =>
  watchMessages(ctx.granted.advice.id, async () => newsOfAdvice(await ctx.again()), { signal }),
);

/** The same at a slow pace, by asking. */
export const newsProcedure = onAdvice("advice.read").query(({ ctx }) => newsOfAdvice(ctx.granted));

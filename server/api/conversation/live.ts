import "server-only";
import { newsOfMessages, watchMessages } from "@/server/services/conversation/watch-messages";
import { onApplication } from "../trpc";

/** What is written in the conversation of a dossier, as it is written. */
export const liveProcedure = onApplication("conversation.read").subscription(({ ctx, signal }) =>
  watchMessages(ctx.granted.application.ref, async () => newsOfMessages(await ctx.again()), { signal }),
);

/** The same at a slow pace, by asking: also where no stream comes through. */
export const newsProcedure = onApplication("conversation.read").query(({ ctx }) => newsOfMessages(ctx.granted));

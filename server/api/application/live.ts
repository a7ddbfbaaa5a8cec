import "server-only";
import { tracked } from "@trpc/server";
import { z } from "zod";
import { newsSince } from "@/server/services/application/live/news";
import { sayGone, sayHere } from "@/server/services/application/live/presence";
import { watchDossier } from "@/server/services/application/live/watch";
import { onApplication } from "../trpc";

const tab = z.uuid();
const revision = z.number().int().min(0);
const place = z.object({ tab, section: z.string().max(40), since: revision });

/** What others do in the dossier, as it happens. A line that was cut goes on from the last revision that came through. */
export const liveProcedure = onApplication("application.edit")
  .input(place.extend({ lastEventId: z.coerce.number().pipe(revision).optional() }))
  .subscription(async function* ({ ctx, input, signal }) {
    const since = input.lastEventId ?? input.since;
    for await (const news of watchDossier(ctx.granted, ctx.again, { ...input, since }, { signal }))
      yield tracked(String(news.revision), news);
  });

/** Says that a tab is there, and brings the news: at a slow pace, also where no stream comes through. */
export const hereProcedure = onApplication("application.edit")
  .input(place.extend({ away: z.boolean().default(false) }))
  .mutation(async ({ ctx, input }) => {
    await sayHere(ctx.granted, input);
    return newsSince(ctx.granted, input);
  });

/** The tab is being closed. */
export const leaveProcedure = onApplication("application.edit")
  .input(z.object({ tab }))
  .mutation(({ ctx, input }) => sayGone(ctx.granted, input.tab));

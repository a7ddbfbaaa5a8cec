import "server-only";
import { z } from "zod";
import { parisInstant } from "@/server/domain/paris-time";
import { publishResource, withdrawResource } from "@/server/services/resource/publish-resource";
import { knownAt } from "../call/known-at";
import { onResource } from "../trpc";

/** An hour on the clocks of Paris; none is now. */
const at = z
  .string()
  .nullable()
  .transform((text, context) => {
    if (text === null) return null;
    const instant = parisInstant(text);
    if (instant) return instant;
    context.addIssue({ code: "custom", message: "hour" });
    return z.NEVER;
  });

export const publishProcedure = onResource("resource.manage")
  .input(knownAt.extend({ at }))
  .mutation(({ ctx, input }) => publishResource(ctx.granted, input));

export const withdrawProcedure = onResource("resource.manage")
  .input(knownAt)
  .mutation(({ ctx, input }) => withdrawResource(ctx.granted, input));

import "server-only";
import { z } from "zod";
import { webhookInput } from "@/server/domain/webhook/schema";
import {
  removeWebhook,
  replay,
  rotateSecret,
  sendTest,
  setPaused,
  subscribe,
} from "@/server/services/webhook/subscriptions";
import { onOrganisation, router } from "../trpc";

const byId = z.object({ id: z.uuid() });

export const webhookRouter = router({
  create: onOrganisation("webhook.manage")
    .input(webhookInput)
    .mutation(({ ctx, input }) => subscribe(ctx.granted, input)),
  setPaused: onOrganisation("webhook.manage")
    .input(byId.extend({ isPaused: z.boolean() }))
    .mutation(({ ctx, input }) => setPaused(ctx.granted, input)),
  remove: onOrganisation("webhook.manage")
    .input(byId)
    .mutation(({ ctx, input }) => removeWebhook(ctx.granted, input.id)),
  rotate: onOrganisation("webhook.manage")
    .input(byId)
    .mutation(({ ctx, input }) => rotateSecret(ctx.granted, input.id)),
  test: onOrganisation("webhook.manage")
    .input(byId)
    .mutation(({ ctx, input }) => sendTest(ctx.granted, input.id)),
  replay: onOrganisation("webhook.manage")
    .input(byId)
    .mutation(({ ctx, input }) => replay(ctx.granted, input.id)),
});

import "server-only";
import { publishCall } from "@/server/services/call/publish-call";
import { onCall } from "../trpc";
import { knownAt } from "./known-at";

export const publishProcedure = onCall("call.manage")
  .input(knownAt)
  .mutation(({ ctx, input }) => publishCall(ctx.granted, input));

import "server-only";
import { callForm } from "@/server/domain/call/schema";
import { updateCall } from "@/server/services/call/update-call";
import { onCall } from "../trpc";
import { knownAt } from "./known-at";

export const updateProcedure = onCall("call.manage")
  .input(knownAt.extend({ values: callForm }))
  .mutation(({ ctx, input }) => updateCall(ctx.granted, input));

import "server-only";
import { callForm } from "@/server/domain/call/schema";
import { createCall } from "@/server/services/call/create-call";
import { inSpace } from "../trpc";

export const createProcedure = inSpace("call.create")
  .input(callForm)
  .mutation(({ ctx, input }) => createCall(ctx.granted, input));

import "server-only";
import { accept } from "@/server/services/application/review";
import { onApplication } from "../trpc";

export const acceptProcedure = onApplication("application.review").mutation(({ ctx }) => accept(ctx.granted));

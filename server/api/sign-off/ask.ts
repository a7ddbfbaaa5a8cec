import "server-only";
import { askSignOff } from "@/server/services/sign-off/ask-sign-off";
import { onApplication } from "../trpc";

export const askProcedure = onApplication("application.edit").mutation(({ ctx }) => askSignOff(ctx.granted));

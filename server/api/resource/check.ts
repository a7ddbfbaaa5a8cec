import "server-only";
import { checkNow } from "@/server/services/resource/check-links";
import { onResource } from "../trpc";

export const checkProcedure = onResource("resource.manage").mutation(({ ctx }) => checkNow(ctx.granted));

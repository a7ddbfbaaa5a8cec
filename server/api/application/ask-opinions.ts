import "server-only";
import { askEmbassies } from "@/server/services/application/review";
import { onApplication } from "../trpc";

export const askOpinionsProcedure = onApplication("application.review").mutation(({ ctx }) =>
  askEmbassies(ctx.granted),
);

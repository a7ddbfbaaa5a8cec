import "server-only";
import { resourceForm } from "@/server/domain/resource/schema";
import { updateResource } from "@/server/services/resource/update-resource";
import { knownAt } from "../call/known-at";
import { onResource } from "../trpc";

export const updateProcedure = onResource("resource.manage")
  .input(knownAt.extend({ values: resourceForm }))
  .mutation(({ ctx, input }) => updateResource(ctx.granted, input));

import "server-only";
import { resourceForm } from "@/server/domain/resource/schema";
import { createResource } from "@/server/services/resource/create-resource";
import { inSpace } from "../trpc";

export const createProcedure = inSpace("resource.create")
  .input(resourceForm)
  .mutation(({ ctx, input }) => createResource(ctx.granted, input));

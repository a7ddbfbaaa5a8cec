import "server-only";
import { serviceInput } from "@/server/domain/organisation/service";
import { createService } from "@/server/services/organisation/save-service";
import { inSpace } from "../trpc";

export const createServiceProcedure = inSpace("organisation.create")
  .input(serviceInput)
  .mutation(({ ctx, input }) => createService(ctx.granted, input));

import "server-only";
import { z } from "zod";
import { serviceInput } from "@/server/domain/organisation/service";
import { correctService } from "@/server/services/organisation/save-service";
import { onOrganisation } from "../trpc";

export const correctServiceProcedure = onOrganisation("organisation.manage")
  .input(z.object({ service: serviceInput }))
  .mutation(({ ctx, input }) => correctService(ctx.granted, input.service));

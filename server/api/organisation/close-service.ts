import "server-only";
import { closeService } from "@/server/services/organisation/close-service";
import { onOrganisation } from "../trpc";

export const closeServiceProcedure = onOrganisation("organisation.manage").mutation(({ ctx }) =>
  closeService(ctx.granted),
);

import "server-only";
import { z } from "zod";
import { createApplication } from "@/server/services/application/create";
import { onOrganisation } from "../trpc";

export const createProcedure = onOrganisation("application.create")
  .input(z.object({ callSlug: z.string().max(120), key: z.uuid() }))
  .mutation(({ ctx, input }) => createApplication(ctx.granted, input));

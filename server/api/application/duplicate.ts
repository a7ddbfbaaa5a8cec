import "server-only";
import { z } from "zod";
import { grantOnApplication } from "@/server/auth/grants";
import { copiedSections } from "@/server/domain/application/copy";
import { duplicateApplication } from "@/server/services/application/duplicate";
import { onOrganisation } from "../trpc";

/** Two permissions: to begin a dossier for the authority, and to read the one that is taken over. */
export const duplicateProcedure = onOrganisation("application.create")
  .input(
    z.object({
      callSlug: z.string().max(120),
      key: z.uuid(),
      source: z.string().max(40),
      sections: z.array(z.enum(copiedSections)).min(1).max(copiedSections.length),
    }),
  )
  .mutation(async ({ ctx, input: { source, ...input } }) =>
    duplicateApplication(ctx.granted, await grantOnApplication("application.read", ctx.granted.actor, source), input),
  );

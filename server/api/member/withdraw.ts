import "server-only";
import { z } from "zod";
import { withdrawInvitation } from "@/server/services/member/invite-member";
import { onOrganisation } from "../trpc";

export const withdrawProcedure = onOrganisation("member.manage")
  .input(z.object({ id: z.uuid() }))
  .mutation(({ ctx, input }) => withdrawInvitation(ctx.granted, input.id));

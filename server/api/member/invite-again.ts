import "server-only";
import { z } from "zod";
import { inviteMemberAgain } from "@/server/services/member/invite-member";
import { onOrganisation } from "../trpc";

export const inviteAgainProcedure = onOrganisation("member.manage")
  .input(z.object({ id: z.uuid() }))
  .mutation(({ ctx, input }) => inviteMemberAgain(ctx.granted, input.id));

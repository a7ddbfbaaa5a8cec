import "server-only";
import { z } from "zod";
import { removeMember } from "@/server/services/member/change-member";
import { onOrganisation } from "../trpc";

export const removeProcedure = onOrganisation("member.manage")
  .input(z.object({ userId: z.uuid() }))
  .mutation(({ ctx, input }) => removeMember(ctx.granted, input.userId));

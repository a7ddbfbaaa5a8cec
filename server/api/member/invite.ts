import "server-only";
import { memberInvitation } from "@/server/domain/organisation/members";
import { inviteMember } from "@/server/services/member/invite-member";
import { onOrganisation } from "../trpc";

export const inviteProcedure = onOrganisation("member.manage")
  .input(memberInvitation)
  .mutation(({ ctx, input: { email, roles } }) => inviteMember(ctx.granted, { email, roles }));

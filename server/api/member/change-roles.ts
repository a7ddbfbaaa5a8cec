import "server-only";
import { memberRoles } from "@/server/domain/organisation/members";
import { changeRoles } from "@/server/services/member/change-member";
import { onOrganisation } from "../trpc";

export const changeRolesProcedure = onOrganisation("member.manage")
  .input(memberRoles)
  .mutation(({ ctx, input: { userId, roles } }) => changeRoles(ctx.granted, { userId, roles }));

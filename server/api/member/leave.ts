import "server-only";
import { leave } from "@/server/services/member/change-member";
import { onOrganisation } from "../trpc";

export const leaveProcedure = onOrganisation("member.leave").mutation(({ ctx }) => leave(ctx.granted));

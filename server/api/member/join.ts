import "server-only";
import { joinInvited } from "@/server/services/member/join";
import { inSpace } from "../trpc";

export const joinProcedure = inSpace("member.join").mutation(({ ctx }) => joinInvited(ctx.granted));

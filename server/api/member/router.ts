import "server-only";
import { router } from "../trpc";
import { changeRolesProcedure } from "./change-roles";
import { inviteProcedure } from "./invite";
import { inviteAgainProcedure } from "./invite-again";
import { joinProcedure } from "./join";
import { leaveProcedure } from "./leave";
import { removeProcedure } from "./remove";
import { withdrawProcedure } from "./withdraw";

export const memberRouter = router({
  invite: inviteProcedure,
  inviteAgain: inviteAgainProcedure,
  withdraw: withdrawProcedure,
  changeRoles: changeRolesProcedure,
  remove: removeProcedure,
  leave: leaveProcedure,
  join: joinProcedure,
});

import "server-only";
import { router } from "../trpc";
import { inviteProcedure } from "./invite";
import { inviteAgainProcedure } from "./invite-again";
import { removeProcedure } from "./remove";

export const collaboratorRouter = router({
  invite: inviteProcedure,
  inviteAgain: inviteAgainProcedure,
  remove: removeProcedure,
});

import "server-only";
import { router } from "../trpc";
import { awardFromWaitlistProcedure } from "./award-from-waitlist";
import { clearProcedure } from "./clear";
import { notifyResultsProcedure } from "./notify-results";
import { recordProcedure } from "./record";

export const decisionRouter = router({
  record: recordProcedure,
  clear: clearProcedure,
  awardFromWaitlist: awardFromWaitlistProcedure,
  notifyResults: notifyResultsProcedure,
});

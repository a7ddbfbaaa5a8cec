import "server-only";
import { router } from "../trpc";
import { askProcedure } from "./ask";
import { closeDraftProcedure, openDraftProcedure } from "./draft";
import { liveProcedure, newsProcedure } from "./live";
import { markReadProcedure } from "./mark-read";
import { postProcedure } from "./post";

export const adviceRouter = router({
  ask: askProcedure,
  post: postProcedure,
  markRead: markReadProcedure,
  live: liveProcedure,
  news: newsProcedure,
  openDraft: openDraftProcedure,
  closeDraft: closeDraftProcedure,
});

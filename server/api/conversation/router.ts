import "server-only";
import { router } from "../trpc";
import { liveProcedure, newsProcedure } from "./live";
import { markReadProcedure } from "./mark-read";
import { postProcedure } from "./post";

export const conversationRouter = router({
  post: postProcedure,
  markRead: markReadProcedure,
  live: liveProcedure,
  news: newsProcedure,
});

import "server-only";
import { router } from "../trpc";
import { askProcedure } from "./ask";
import { revokeProcedure } from "./revoke";
import { viewProcedure } from "./view";

export const confirmationRouter = router({ ask: askProcedure, revoke: revokeProcedure, view: viewProcedure });

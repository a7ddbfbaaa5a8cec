import "server-only";
import { router } from "../trpc";
import { sendAgainProcedure } from "./send-again";

export const outboxRouter = router({ sendAgain: sendAgainProcedure });

import "server-only";
import { router } from "../trpc";
import { answerProcedure } from "./answer";
import { askProcedure } from "./ask";
import { viewProcedure } from "./view";

export const signOffRouter = router({ ask: askProcedure, answer: answerProcedure, view: viewProcedure });

import "server-only";
import { router } from "../trpc";
import { answerClaimProcedure } from "./answer-claim";
import { claimProcedure } from "./claim";
import { searchProcedure } from "./search";

export const organisationRouter = router({
  search: searchProcedure,
  claim: claimProcedure,
  answerClaim: answerClaimProcedure,
});

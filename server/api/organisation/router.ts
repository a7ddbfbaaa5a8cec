import "server-only";
import { router } from "../trpc";
import { answerClaimProcedure } from "./answer-claim";
import { claimProcedure } from "./claim";
import { closeServiceProcedure } from "./close-service";
import { correctServiceProcedure } from "./correct-service";
import { createServiceProcedure } from "./create-service";
import { searchProcedure } from "./search";

export const organisationRouter = router({
  search: searchProcedure,
  claim: claimProcedure,
  answerClaim: answerClaimProcedure,
  createService: createServiceProcedure,
  correctService: correctServiceProcedure,
  closeService: closeServiceProcedure,
});

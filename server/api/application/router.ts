import "server-only";
import { router } from "../trpc";
import { acceptProcedure } from "./accept";
import {
  advanceAgreementProcedure,
  advanceDecisionProcedure,
  advanceReviewProcedure,
  withdrawProcedure,
} from "./advance";
import { askOpinionsProcedure } from "./ask-opinions";
import { createProcedure } from "./create";
import { duplicateProcedure } from "./duplicate";
import { removeAttachmentProcedure } from "./remove-attachment";
import { saveProcedure } from "./save";
import { sendBackProcedure } from "./send-back";
import { submitProcedure } from "./submit";

export const applicationRouter = router({
  create: createProcedure,
  duplicate: duplicateProcedure,
  save: saveProcedure,
  removeAttachment: removeAttachmentProcedure,
  submit: submitProcedure,
  withdraw: withdrawProcedure,
  accept: acceptProcedure,
  askOpinions: askOpinionsProcedure,
  sendBack: sendBackProcedure,
  advanceReview: advanceReviewProcedure,
  advanceDecision: advanceDecisionProcedure,
  advanceAgreement: advanceAgreementProcedure,
});

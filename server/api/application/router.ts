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
import { attachmentsProcedure } from "./attachments";
import { createProcedure } from "./create";
import { duplicateProcedure } from "./duplicate";
import { extendReportProcedure } from "./extend-report";
import { finishUploadProcedure } from "./finish-upload";
import { extendCompletionProcedure, takeUpProcedure } from "./late-completion";
import { hereProcedure, leaveProcedure, liveProcedure } from "./live";
import { removeAttachmentProcedure } from "./remove-attachment";
import { saveProcedure } from "./save";
import { sendBackProcedure } from "./send-back";
import { submitProcedure } from "./submit";

export const applicationRouter = router({
  create: createProcedure,
  duplicate: duplicateProcedure,
  save: saveProcedure,
  live: liveProcedure,
  here: hereProcedure,
  leave: leaveProcedure,
  attachments: attachmentsProcedure,
  finishUpload: finishUploadProcedure,
  removeAttachment: removeAttachmentProcedure,
  submit: submitProcedure,
  withdraw: withdrawProcedure,
  accept: acceptProcedure,
  askOpinions: askOpinionsProcedure,
  sendBack: sendBackProcedure,
  extendCompletion: extendCompletionProcedure,
  takeUp: takeUpProcedure,
  extendReport: extendReportProcedure,
  advanceReview: advanceReviewProcedure,
  advanceDecision: advanceDecisionProcedure,
  advanceAgreement: advanceAgreementProcedure,
});

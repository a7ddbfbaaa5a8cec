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
import { finishUploadProcedure } from "./finish-upload";
import { removeAttachmentProcedure } from "./remove-attachment";
import { saveProcedure } from "./save";
import { sendBackProcedure } from "./send-back";
import { submitProcedure } from "./submit";

export const applicationRouter = router({
  create: createProcedure,
  save: saveProcedure,
  attachments: attachmentsProcedure,
  finishUpload: finishUploadProcedure,
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

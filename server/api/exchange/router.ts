import "server-only";
import { router } from "../trpc";
import {
  acceptProcedure,
  agreeProcedure,
  answerProcedure,
  declineProcedure,
  enterProcedure,
  liveProcedure,
  markReadProcedure,
  newsProcedure,
  postProcedure,
  reportAnswerProcedure,
} from "./answer";
import {
  closeNoticeProcedure,
  createNoticeProcedure,
  handleReportsProcedure,
  publishNoticeProcedure,
  refuseNoticeProcedure,
  renewNoticeProcedure,
  reportNoticeProcedure,
  reviseNoticeProcedure,
  saveNoticeProcedure,
  submitNoticeProcedure,
} from "./notice";

export const exchangeRouter = router({
  create: createNoticeProcedure,
  save: saveNoticeProcedure,
  submit: submitNoticeProcedure,
  revise: reviseNoticeProcedure,
  close: closeNoticeProcedure,
  renew: renewNoticeProcedure,
  publish: publishNoticeProcedure,
  refuse: refuseNoticeProcedure,
  report: reportNoticeProcedure,
  handleReports: handleReportsProcedure,
  answer: answerProcedure,
  post: postProcedure,
  markRead: markReadProcedure,
  live: liveProcedure,
  news: newsProcedure,
  accept: acceptProcedure,
  decline: declineProcedure,
  agree: agreeProcedure,
  enter: enterProcedure,
  reportAnswer: reportAnswerProcedure,
});

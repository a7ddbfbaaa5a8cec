import "server-only";
import { z } from "zod";
import { moderationReason, noticeContent, reportReason } from "@/server/domain/exchange/schema";
import { closeNotice, renewNotice, reviseNotice } from "@/server/services/exchange/manage-notice";
import { publishNotice, refuseNotice } from "@/server/services/exchange/moderate-notice";
import { handleReports, reportNotice } from "@/server/services/exchange/report";
import { createNotice, saveNotice } from "@/server/services/exchange/save-notice";
import { submitNotice } from "@/server/services/exchange/submit-notice";
import { onNotice, onOrganisation } from "../trpc";

const revision = z.number().int().min(1);

export const createNoticeProcedure = onOrganisation("notice.post")
  .input(z.object({ content: noticeContent }))
  .mutation(({ ctx, input }) => createNotice(ctx.granted, input.content));

export const saveNoticeProcedure = onNotice("notice.manage")
  .input(z.object({ content: noticeContent, revision }))
  .mutation(({ ctx, input }) => saveNotice(ctx.granted, input.content, input.revision));

export const submitNoticeProcedure = onNotice("notice.manage").mutation(({ ctx }) => submitNotice(ctx.granted));
export const reviseNoticeProcedure = onNotice("notice.manage").mutation(({ ctx }) => reviseNotice(ctx.granted));
export const closeNoticeProcedure = onNotice("notice.manage").mutation(({ ctx }) => closeNotice(ctx.granted));

export const renewNoticeProcedure = onNotice("notice.manage")
  .input(z.object({ until: noticeContent.shape.until }))
  .mutation(({ ctx, input }) => renewNotice(ctx.granted, input.until));

export const publishNoticeProcedure = onNotice("notice.moderate")
  .input(z.object({ revision }))
  .mutation(({ ctx, input }) => publishNotice(ctx.granted, input.revision));

export const refuseNoticeProcedure = onNotice("notice.moderate")
  .input(z.object({ event: z.enum(["refuse", "takeDown"]), reason: moderationReason }))
  .mutation(({ ctx, input }) => refuseNotice(ctx.granted, input.reason, input.event));

export const reportNoticeProcedure = onNotice("notice.report")
  .input(z.object({ reason: reportReason }))
  .mutation(({ ctx, input }) => reportNotice(ctx.granted, input.reason));

export const handleReportsProcedure = onNotice("notice.moderate").mutation(({ ctx }) => handleReports(ctx.granted));

import "server-only";
import { z } from "zod";
import { type PlainEventPermission, plainEvents } from "@/server/domain/application/plain-events";
import { advance } from "@/server/services/application/advance";
import { onApplication } from "../trpc";

/** One procedure for each permission, so that each declares the one it needs. */
const advanceUnder = <P extends PlainEventPermission>(permission: P) =>
  onApplication(permission)
    .input(z.object({ event: z.enum(plainEvents[permission]), words: z.string().max(5_000) }))
    .mutation(({ ctx, input }) => advance(ctx.granted, { event: input.event, words: input.words }));

export const advanceReviewProcedure = advanceUnder("application.review");
export const advanceDecisionProcedure = advanceUnder("application.decide");
export const withdrawProcedure = advanceUnder("application.withdraw");
export const advanceAgreementProcedure = advanceUnder("agreement.manage");

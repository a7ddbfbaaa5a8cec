import "server-only";
import { z } from "zod";
import { extendReport } from "@/server/services/application/extend-report";
import { onApplication } from "../trpc";

export const extendReportProcedure = onApplication("report.extend")
  .input(z.object({ reason: z.string().trim().min(10).max(5_000), until: z.iso.datetime() }))
  .mutation(({ ctx, input }) => extendReport(ctx.granted, { reason: input.reason, until: new Date(input.until) }));

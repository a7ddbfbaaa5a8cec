import "server-only";
import { z } from "zod";
import { questionnaire } from "@/server/domain/call/questions/definition";
import { cleanText } from "@/server/domain/text";
import { correctQuestions } from "@/server/services/call/correct-questions";
import { saveQuestions } from "@/server/services/call/save-questions";
import { onCall } from "../trpc";
import { knownAt } from "./known-at";

export const saveQuestionsProcedure = onCall("call.manage")
  .input(knownAt.extend({ questions: questionnaire }))
  .mutation(({ ctx, input }) => saveQuestions(ctx.granted, input));

const note = z.string().overwrite(cleanText).trim().min(3).max(2_000);

export const correctQuestionsProcedure = onCall("call.manage")
  .input(knownAt.extend({ questions: questionnaire, note }))
  .mutation(({ ctx, input }) => correctQuestions(ctx.granted, input));

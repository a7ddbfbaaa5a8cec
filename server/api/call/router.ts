import "server-only";
import { router } from "../trpc";
import { createProcedure } from "./create";
import { deleteProcedure } from "./delete";
import { publishProcedure } from "./publish";
import { correctQuestionsProcedure, saveQuestionsProcedure } from "./questions";
import { updateProcedure } from "./update";

export const callRouter = router({
  create: createProcedure,
  update: updateProcedure,
  publish: publishProcedure,
  delete: deleteProcedure,
  saveQuestions: saveQuestionsProcedure,
  correctQuestions: correctQuestionsProcedure,
});

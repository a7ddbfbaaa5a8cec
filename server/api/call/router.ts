import "server-only";
import { router } from "../trpc";
import { createProcedure } from "./create";
import { deleteProcedure } from "./delete";
import { moveFileProcedure, removeFileProcedure, renameFileProcedure } from "./files";
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
  renameFile: renameFileProcedure,
  moveFile: moveFileProcedure,
  removeFile: removeFileProcedure,
});

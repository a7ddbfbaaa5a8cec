import "server-only";
import { router } from "../trpc";
import { createProcedure } from "./create";
import { deleteProcedure } from "./delete";
import { publishProcedure } from "./publish";
import { updateProcedure } from "./update";

export const callRouter = router({
  create: createProcedure,
  update: updateProcedure,
  publish: publishProcedure,
  delete: deleteProcedure,
});

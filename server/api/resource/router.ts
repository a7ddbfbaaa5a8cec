import "server-only";
import { router } from "../trpc";
import { checkProcedure } from "./check";
import { createProcedure } from "./create";
import { deleteProcedure } from "./delete";
import { publishProcedure, withdrawProcedure } from "./publish";
import { updateProcedure } from "./update";

export const resourceRouter = router({
  create: createProcedure,
  update: updateProcedure,
  publish: publishProcedure,
  withdraw: withdrawProcedure,
  delete: deleteProcedure,
  check: checkProcedure,
});

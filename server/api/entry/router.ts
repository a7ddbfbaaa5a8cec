import "server-only";
import { router } from "../trpc";
import { keepContactProcedure, removeContactProcedure } from "./contacts";
import { addCooperationProcedure, confirmProcedure, correctCooperationProcedure, correctProcedure } from "./correct";
import { confirmStaleProcedure, reviewCooperationProcedure, reviewEntryProcedure, reviewProcedure } from "./review";

export const entryRouter = router({
  correct: correctProcedure,
  correctCooperation: correctCooperationProcedure,
  addCooperation: addCooperationProcedure,
  confirm: confirmProcedure,
  keepContact: keepContactProcedure,
  removeContact: removeContactProcedure,
  review: reviewProcedure,
  reviewEntry: reviewEntryProcedure,
  reviewCooperation: reviewCooperationProcedure,
  confirmStale: confirmStaleProcedure,
});

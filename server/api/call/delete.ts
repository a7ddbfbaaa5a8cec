import "server-only";
import { deleteDraftCall } from "@/server/services/call/delete-draft-call";
import { onCall } from "../trpc";

export const deleteProcedure = onCall("call.manage").mutation(({ ctx }) => deleteDraftCall(ctx.granted));

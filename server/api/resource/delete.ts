import "server-only";
import { deleteResource } from "@/server/services/resource/delete-resource";
import { onResource } from "../trpc";

export const deleteProcedure = onResource("resource.manage").mutation(({ ctx }) => deleteResource(ctx.granted));

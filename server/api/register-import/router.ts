import "server-only";
import { z } from "zod";
import { recordFields } from "@/server/domain/register/record";
import { acceptImport } from "@/server/services/register-import/accept-import";
import { discardImport } from "@/server/services/register-import/discard-import";
import { mapColumns } from "@/server/services/register-import/map-columns";
import { undoImport } from "@/server/services/register-import/undo-import";
import { inSpace, router } from "../trpc";

const named = z.object({ id: z.uuid() });

export const registerImportRouter = router({
  map: inSpace("register.import")
    .input(named.extend({ mapping: z.partialRecord(z.enum(recordFields), z.number().int().min(0).max(200)) }))
    .mutation(({ ctx, input }) => mapColumns(ctx.granted, input.id, input.mapping)),
  accept: inSpace("register.import")
    .input(named.extend({ fingerprint: z.string().max(64) }))
    .mutation(({ ctx, input }) => acceptImport(ctx.granted, input.id, input.fingerprint)),
  undo: inSpace("register.import")
    .input(named)
    .mutation(({ ctx, input }) => undoImport(ctx.granted, input.id)),
  discard: inSpace("register.import")
    .input(named)
    .mutation(({ ctx, input }) => discardImport(ctx.granted, input.id)),
});

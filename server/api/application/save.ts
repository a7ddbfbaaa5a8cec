import "server-only";
import { z } from "zod";
import { isSavedField } from "@/server/domain/application/content";
import { saveFields } from "@/server/services/application/save";
import { type AskedChange, sortChanges } from "@/server/services/application/sort-changes";
import { onApplication } from "../trpc";

/** A field that there is; whether its value can be kept is asked afterwards. */
const fieldChange = z
  .object({ field: z.string(), value: z.unknown() })
  .transform(({ field, value }, context): AskedChange => {
    if (isSavedField(field)) return { field, value };
    context.addIssue({ code: "custom", path: ["field"], message: "unknown field" });
    return z.NEVER;
  });

/** Saves the fields that can be; one that cannot is told beside, and holds none of the others. */
export const saveProcedure = onApplication("application.edit")
  .input(z.object({ changes: z.array(fieldChange).min(1).max(60), base: z.number().int().min(0) }))
  .mutation(async ({ ctx, input }) => {
    const { changes, refused } = await sortChanges(ctx.granted, input.changes);
    const result = await saveFields(ctx.granted, { changes, base: input.base });
    return result.ok ? { ...result, refused } : result;
  });

import "server-only";
import { z } from "zod";
import { isSavedField, savedFields } from "@/server/domain/application/content";
import { type FieldChange, saveFields } from "@/server/services/application/save";
import { onApplication } from "../trpc";

/** A field and a value that satisfies its own schema. */
const fieldChange = z.object({ field: z.string(), value: z.unknown() }).transform((change, context): FieldChange => {
  const { field, value } = change;
  if (!isSavedField(field)) {
    context.addIssue({ code: "custom", path: ["field"], message: "unknown field" });
    return z.NEVER;
  }
  const parsed = savedFields[field].safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      context.addIssue({ code: "custom", path: [field, ...issue.path], message: issue.message });
    return z.NEVER;
  }
  return { field, value: parsed.data };
});

export const saveProcedure = onApplication("application.edit")
  .input(z.object({ changes: z.array(fieldChange).min(1).max(60), base: z.number().int().min(0) }))
  .mutation(({ ctx, input }) => saveFields(ctx.granted, input));

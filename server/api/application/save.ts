import "server-only";
import { z } from "zod";
import { isAnswerField, isSavedField, savedFields, schemaOf } from "@/server/domain/application/content";
import { type Refusal, refusalOf } from "@/server/domain/application/refusals";
import { refuseAnswer } from "@/server/services/application/refuse-answer";
import { refuseCoAuthorities } from "@/server/services/application/refuse-co-authorities";
import { type FieldChange, saveFields } from "@/server/services/application/save";
import { onApplication } from "../trpc";

/** A field with a value that satisfies its own schema, or what the schema has against it. */
const fieldChange = z
  .object({ field: z.string(), value: z.unknown() })
  .transform(({ field, value }, context): FieldChange | Refusal => {
    if (!isSavedField(field)) {
      context.addIssue({ code: "custom", path: ["field"], message: "unknown field" });
      return z.NEVER;
    }
    const parsed = schemaOf(field).safeParse(value);
    return parsed.success ? { field, value: parsed.data } : refusalOf(field, value, parsed.error.issues[0]);
  });

const isRefusal = (change: FieldChange | Refusal): change is Refusal => "finding" in change;
const isKeepable = (change: FieldChange | Refusal): change is FieldChange => !isRefusal(change);

/** Saves the fields that can be; one that cannot is told beside, and holds none of the others. */
export const saveProcedure = onApplication("application.edit")
  .input(z.object({ changes: z.array(fieldChange).min(1).max(60), base: z.number().int().min(0) }))
  .mutation(async ({ ctx, input }) => {
    const { leadOrganisationId, call } = ctx.granted.application;
    const changes = await Promise.all(
      input.changes.map(async (change) => {
        if (!isKeepable(change)) return change;
        if (isAnswerField(change.field)) return refuseAnswer(call.questions, change.field, change.value) ?? change;
        if (change.field !== "coAuthorities") return change;
        const coAuthorities = savedFields.coAuthorities.parse(change.value);
        return (await refuseCoAuthorities(coAuthorities, leadOrganisationId)) ?? change;
      }),
    );
    const result = await saveFields(ctx.granted, { changes: changes.filter(isKeepable), base: input.base });
    return result.ok ? { ...result, refused: changes.filter(isRefusal) } : result;
  });

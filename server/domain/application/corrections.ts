import { z } from "zod";
import { type ApplicationContent, isAnswerField, readField } from "./content";
import { type CorrectableField, correctableFields, isSameValue } from "./correctable";

export * from "./correctable";

const isCorrectable = (field: string): field is CorrectableField =>
  (correctableFields as readonly string[]).includes(field) || isAnswerField(field);

/** A field to change, and why. */
export interface CorrectionRequest {
  field: CorrectableField;
  remark: string;
}

const request = z.object({
  field: z.string().transform((field, context): CorrectableField => {
    if (isCorrectable(field)) return field;
    context.addIssue({ code: "custom", message: "unknown field" });
    return z.NEVER;
  }),
  remark: z.string().trim().min(3).max(2_000),
});

/** The fields of one round: each at most once, each with its remark. */
export const correctionRequests = z
  .array(request)
  .max(correctableFields.length + 100)
  .refine((asked) => new Set(asked.map(({ field }) => field)).size === asked.length, "a field is named once");

export interface AnsweredRequest extends CorrectionRequest {
  isChanged: boolean;
}

/**
 * Which of the fields asked for were changed since. Whether a change answers the remark is for its reader to say.
 * @param before the version that was sent back; null when it is not kept.
 */
export function answersTo(
  asked: readonly CorrectionRequest[],
  before: ApplicationContent | null,
  after: ApplicationContent,
  attachmentsChanged: boolean,
): AnsweredRequest[] {
  return asked.map(({ field, remark }) => {
    if (field === "attachments") return { field, remark, isChanged: attachmentsChanged };
    const isChanged = before !== null && !isSameValue(readField(before, field), readField(after, field));
    return { field, remark, isChanged };
  });
}

import "server-only";
import type { Granted } from "@/server/auth/grants";
import { isAnswerField, type SavedField, savedFields, schemaOf } from "@/server/domain/application/content";
import { type Refusal, refusalOf } from "@/server/domain/application/refusals";
import { refuseAnswer } from "./refuse-answer";
import { refuseCoAuthorities } from "./refuse-co-authorities";
import type { FieldChange } from "./save";

/** A value that somebody would have kept in a field, as it was sent. */
export interface AskedChange {
  field: SavedField;
  value: unknown;
}

/** Which of these can be kept in a dossier, each as its schema reads it, and what is against the others. */
export async function sortChanges(
  { application }: Granted<"application.edit">,
  asked: readonly AskedChange[],
): Promise<{ changes: FieldChange[]; refused: Refusal[] }> {
  const { leadOrganisationId, call } = application;
  const sorted = await Promise.all(
    asked.map(async ({ field, value }): Promise<FieldChange | Refusal> => {
      const parsed = schemaOf(field).safeParse(value);
      if (!parsed.success) return refusalOf(field, value, parsed.error.issues[0]);
      const change = { field, value: parsed.data };
      if (isAnswerField(field)) return refuseAnswer(call.questions, field, change.value) ?? change;
      if (field !== "coAuthorities") return change;
      const coAuthorities = savedFields.coAuthorities.parse(change.value);
      return (await refuseCoAuthorities(coAuthorities, leadOrganisationId)) ?? change;
    }),
  );
  return {
    changes: sorted.filter((one): one is FieldChange => !("finding" in one)),
    refused: sorted.filter((one): one is Refusal => "finding" in one),
  };
}

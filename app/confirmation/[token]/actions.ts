"use server";

import { redirect } from "next/navigation";
import { field } from "@/app/connexion/inputs";
import { confirmationAnswer } from "@/server/domain/application/confirmation-schema";
import { answerConfirmation } from "@/server/services/confirmation/answer";

export interface AnswerState {
  /** By field, why it is refused. */
  errors: Partial<Record<"answer" | "name" | "role" | "reason", "required" | "tooLong">>;
  /** What was typed, so that nothing is lost. */
  values: { answer: string; name: string; role: string; reason: string };
  outcome: "changed" | "gone" | "tooMany" | null;
}

/** Takes the answer of a party. What is missing is told beside what was typed, with script or without. */
export async function answer(token: string, _before: AnswerState | null, form: FormData): Promise<AnswerState> {
  const values = {
    ...{ answer: field(form, "answer"), name: field(form, "name") },
    ...{ role: field(form, "role"), reason: field(form, "reason") },
  };
  const read = confirmationAnswer.safeParse({ ...values, shown: field(form, "shown") });
  if (!read.success) {
    const errors = Object.fromEntries(
      read.error.issues.map(({ path, message }) => [path[0], message === "tooLong" ? "tooLong" : "required"]),
    );
    return { errors, values, outcome: null };
  }
  const result = await answerConfirmation(token, read.data);
  if (result.ok) redirect(`/confirmation/${encodeURIComponent(token)}?merci`);
  return { errors: {}, values, outcome: result.reason };
}

"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Alert } from "@/app/_components/alert";
import { Radios } from "@/app/_components/choices";
import { ErrorSummary } from "@/app/_components/error-summary";
import { SubmitButton } from "@/app/_components/submit-button";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import type { AnswerState } from "@/app/confirmation/[token]/actions";

interface Props {
  action(before: AnswerState | null, form: FormData): Promise<AnswerState>;
  /** What the page shows, which the answer is about. */
  shown: string;
  /** Who answered last time. */
  name?: string | undefined;
  role?: string | undefined;
}

/** A party's answer about its share. Works without script too: the answer comes back with what was typed. */
export function ShareAnswerForm({ action, shown, name = "", role = "" }: Props) {
  const t = useTranslations("confirmation");
  const [state, send] = useActionState(action, null);
  const summary = useRef<HTMLHeadingElement>(null);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state?.outcome) told.current?.focus();
    else if (state) summary.current?.focus();
  }, [state]);
  const values = state?.values ?? { answer: "", name, role, reason: "" };
  const errors = Object.entries(state?.errors ?? {}).map(([field, error]) => ({
    field,
    message: t(`errors.${field as "name"}.${error}`),
  }));
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    // A new form for each answer that comes back: it shows what was typed, also without script.
    <form action={send} noValidate key={JSON.stringify([values, shown])}>
      <ErrorSummary title={t("errors.title")} errors={errors} ref={summary} />
      {state?.outcome && (
        <div ref={told} tabIndex={-1}>
          <Alert tone="error">{t(`outcomes.${state.outcome}`)}</Alert>
        </div>
      )}
      <input type="hidden" name="shown" value={shown} />
      <Radios
        id="answer"
        name="answer"
        legend={t("question")}
        error={errorOf("answer")}
        defaultValue={values.answer || undefined}
        options={[
          { value: "confirm", label: t("confirm") },
          { value: "disagree", label: t("disagree") },
        ]}
      />
      <TextArea
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        error={errorOf("reason")}
        defaultValue={values.reason}
        rows={4}
      />
      <div className="pas-pair">
        <TextField
          name="name"
          label={t("name")}
          autoComplete="name"
          error={errorOf("name")}
          defaultValue={values.name}
        />
        <TextField
          name="role"
          label={t("role")}
          hint={t("roleHint")}
          autoComplete="organization-title"
          error={errorOf("role")}
          defaultValue={values.role}
        />
      </div>
      <SubmitButton className="fr-mt-3w" pendingLabel={t("sending")}>
        {t("send")}
      </SubmitButton>
    </form>
  );
}

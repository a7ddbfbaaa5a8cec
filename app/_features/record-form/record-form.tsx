"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import { Button, ButtonLink } from "@/app/_components/button";
import { ErrorSummary, type ErrorSummaryProps } from "@/app/_components/error-summary";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { WhenReady } from "@/app/_components/when-ready";
import { SavingConflict, SavingFailure, SavingLine } from "./saving-state";
import { type RecordFormMethods, type RecordProcedures, type SavedRecord, useRecordSaving } from "./use-record-saving";

export interface RecordFormProps<Input extends FieldValues, Values> {
  form: RecordFormMethods<Input, Values>;
  /** What the form begins with; after a refresh, what is saved now. */
  initial: Input;
  /** Absent for a record that is not created yet; `preview` is the page that shows how it will look. */
  saved: (SavedRecord & { preview: { href: string; label: string } }) | undefined;
  procedures: RecordProcedures<Input>;
  /** What is wrong, each with the id of the field where it is mended. */
  errors: ErrorSummaryProps["errors"];
  /** The sections. */
  children: ReactNode;
}

/** A record saved whole, all of it on one page. What was typed stays there whatever comes of saving it. */
export function RecordForm<Input extends FieldValues, Values>({
  form,
  initial,
  saved,
  procedures,
  errors,
  children,
}: RecordFormProps<Input, Values>) {
  const t = useTranslations("record-form");
  const { isDirty, submitCount } = form.formState;
  const { state, save, takeTheirs, isRefreshing } = useRecordSaving(form, saved, procedures);
  const summary = useRef<HTMLHeadingElement>(null);
  const hasErrors = errors.length > 0;
  useUnsavedGuard(isDirty, t("leave"));
  useEffect(() => {
    if (submitCount > 0 && hasErrors) summary.current?.focus();
  }, [submitCount, hasErrors]);
  const submit = (version?: string) => void form.handleSubmit(() => save(version))();

  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary ref={summary} title={t("errors", { count: errors.length })} errors={errors} />
        <WhenReady>{children}</WhenReady>
        <SavingFailure state={state} />
        {saved && (
          <SavingConflict
            state={state}
            preview={saved.preview.href}
            isRefreshing={isRefreshing}
            onTheirs={() => takeTheirs(initial)}
            onMine={() => submit(saved.updatedAt)}
          />
        )}
        <div className="pas-save-bar">
          <Button aria-disabled={state.name === "saving"}>
            {state.name === "saving" ? t("saving") : t(saved ? "update" : "create")}
          </Button>
          {saved && (
            <ButtonLink variant="secondary" href={saved.preview.href}>
              {saved.preview.label}
            </ButtonLink>
          )}
          <SavingLine state={state} isDirty={isDirty} />
        </div>
      </form>
    </FormProvider>
  );
}

/** One part of the record: `id, title, wide?, children`. */
export function RecordSection({ id, title, wide, children }: RecordSectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} className={wide ? "pas-section" : "pas-section pas-prose"}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

interface RecordSectionProps {
  id: string;
  title: string;
  /** For rows that need the whole width. */
  wide?: boolean;
  children: ReactNode;
}

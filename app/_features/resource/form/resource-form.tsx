"use client";

import "@/app/_features/call/form/call-form.css";
import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { Button, ButtonLink } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { WhenReady } from "@/app/_components/when-ready";
import { type ResourceInput, type ResourceValues, resourceForm } from "@/server/domain/resource/schema";
import type { FormChoices } from "./choices";
import { useErrorList } from "./field-errors";
import { ProgrammeRows } from "./programme-rows";
import { SavingConflict, SavingFailure, SavingLine } from "./saving-state";
import { DaysSection, TextsSection } from "./sections";
import { type SavedResource, useResourceSaving } from "./use-resource-saving";

export interface ResourceFormProps {
  /** What the form begins with; after a refresh, what is saved now. */
  initial: ResourceInput;
  /** Absent for one that is not created yet. */
  saved?: SavedResource;
  choices: FormChoices;
}

/** A resource of one kind, all of it on one page. What was typed stays there whatever comes of saving it. */
export function ResourceForm({ initial, saved, choices }: ResourceFormProps) {
  const t = useTranslations("resource-admin");
  const form = useForm<ResourceInput, unknown, ResourceValues>({
    resolver: zodResolver(resourceForm),
    defaultValues: initial,
    shouldFocusError: false,
  });
  const { errors, isDirty, submitCount } = form.formState;
  const { state, save, takeTheirs, isRefreshing } = useResourceSaving(form, saved);
  const summary = useRef<HTMLHeadingElement>(null);
  const errorList = useErrorList(errors);
  const hasErrors = errorList.length > 0;
  useUnsavedGuard(isDirty, t("save.leave"));
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
        <ErrorSummary ref={summary} title={t("errors.title", { count: errorList.length })} errors={errorList} />
        <WhenReady>
          <Section id="identity" title={t("sections.identity")}>
            <TextsSection kind={initial.kind} countries={choices.countries} />
          </Section>
          {initial.kind === "conference" && (
            <>
              <Section id="when" title={t("sections.when")}>
                <DaysSection timeZones={choices.timeZones} />
              </Section>
              <ProgrammeRows />
            </>
          )}
        </WhenReady>
        <SavingFailure state={state} />
        {saved && (
          <SavingConflict
            state={state}
            slug={saved.slug}
            isRefreshing={isRefreshing}
            onTheirs={() => takeTheirs(initial)}
            onMine={() => submit(saved.updatedAt)}
          />
        )}
        <div className="pas-save-bar">
          <Button aria-disabled={state.name === "saving"}>
            {state.name === "saving" ? t("save.saving") : t(saved ? "save.update" : "save.create")}
          </Button>
          {saved && (
            <ButtonLink variant="secondary" href={`/administration/ressources/${saved.slug}/apercu`}>
              {t("save.preview")}
            </ButtonLink>
          )}
          <SavingLine state={state} isDirty={isDirty} />
        </div>
      </form>
    </FormProvider>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="pas-section pas-prose">
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

"use client";

import "./call-form.css";
import { zodResolver } from "@hookform/resolvers/zod";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { Button, ButtonLink } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { WhenReady } from "@/app/_components/when-ready";
import type { CallPhase } from "@/server/domain/call/calendar";
import { type CallInput, type CallValues, callForm, inFrench, relevant } from "@/server/domain/call/schema";
import type { CountryOption } from "@/server/domain/country/names";
import { useErrorList } from "./field-errors";
import { RulesSection } from "./rules-section";
import { SavingConflict, SavingFailure, SavingLine } from "./saving-state";
import { ScopeSection } from "./scope-section";
import { CalendarSection, EnvelopeSection, IdentitySection, TextsSection } from "./text-sections";
import { type SavedCall, useCallSaving } from "./use-call-saving";

export interface CallFormProps {
  /** What the form begins with; after a refresh, what is saved now. */
  initial: CallInput;
  /** Absent for a call that is not created yet. */
  saved?: SavedCall;
  phase: CallPhase;
  countries: readonly CountryOption[];
  /** The day of the page, for what depends on the lists of countries. */
  today: string;
}

/** A call, all of it on one page. What was typed stays there whatever comes of saving it. */
export function CallForm({ initial, saved, phase, countries, today }: CallFormProps) {
  const t = useTranslations("call-admin");
  const locale = useLocale();
  const form = useForm<CallInput, unknown, CallValues>({
    resolver: (values, context, options) => zodResolver(callForm)(inFrench(relevant(values), locale), context, options),
    defaultValues: initial,
    shouldFocusError: false,
  });
  const { errors, isDirty, submitCount } = form.formState;
  const { state, save, takeTheirs, isRefreshing } = useCallSaving(form, saved);
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
            <IdentitySection phase={phase} kind={initial.kind} />
          </Section>
          <Section id="texts" title={t("sections.texts")}>
            <TextsSection />
          </Section>
          <Section id="scope" title={t("sections.scope")}>
            <ScopeSection phase={phase} initial={initial} countries={countries} />
          </Section>
          <Section id="calendar" title={t("sections.calendar")}>
            <CalendarSection phase={phase} />
          </Section>
          <Section id="envelopes" title={t("sections.envelope")}>
            <EnvelopeSection phase={phase} />
          </Section>
          <Section id="rules-of-call" title={t("sections.rules")} wide>
            <RulesSection phase={phase} countries={countries} today={today} />
          </Section>
        </WhenReady>
        <SavingFailure state={state} />
        {saved && (
          <SavingConflict
            state={state}
            saved={saved}
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
            <ButtonLink variant="secondary" href={`/administration/appels/${saved.slug}/apercu`}>
              {t(phase === "draft" ? "edit.previewAndPublish" : "edit.preview")}
            </ButtonLink>
          )}
          <SavingLine state={state} isDirty={isDirty} />
        </div>
      </form>
    </FormProvider>
  );
}

function Section({ id, title, wide, children }: { id: string; title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className={wide ? "pas-section" : "pas-section pas-prose"}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

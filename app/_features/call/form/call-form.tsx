"use client";

import "./call-form.css";
import { zodResolver } from "@hookform/resolvers/zod";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { RecordForm, RecordSection } from "@/app/_features/record-form/record-form";
import type { RecordProcedures, SavedRecord } from "@/app/_features/record-form/use-record-saving";
import { trpc } from "@/app/_trpc/client";
import type { CallPhase } from "@/server/domain/call/calendar";
import { type CallInput, type CallValues, callForm, inFrench, relevant } from "@/server/domain/call/schema";
import type { CountryOption } from "@/server/domain/country/names";
import { useErrorList } from "./field-errors";
import { RulesSection } from "./rules-section";
import { ScopeSection } from "./scope-section";
import { CalendarSection, EnvelopeSection, IdentitySection, TextsSection } from "./text-sections";

export interface CallFormProps {
  /** What the form begins with; after a refresh, what is saved now. */
  initial: CallInput;
  /** Absent for a call that is not created yet. */
  saved?: SavedRecord;
  phase: CallPhase;
  countries: readonly CountryOption[];
  /** The day of the page, for what depends on the lists of countries. */
  today: string;
}

/** A call, saved whole. */
export function CallForm({ initial, saved, phase, countries, today }: CallFormProps) {
  const t = useTranslations("call-admin");
  const locale = useLocale();
  const asSent = (values: CallInput) => inFrench(relevant(values), locale);
  const form = useForm<CallInput, unknown, CallValues>({
    resolver: (values, context, options) => zodResolver(callForm)(asSent(values), context, options),
    defaultValues: initial,
    shouldFocusError: false,
  });
  const errors = useErrorList(form.formState.errors);
  const procedures: RecordProcedures<CallInput> = {
    create: (values) => trpc.calls.create.mutate(asSent(values)),
    update: (slug, knownAt, values) => trpc.calls.update.mutate({ slug, knownAt, values: asSent(values) }),
    pathOf: (slug) => `/administration/appels/${slug}`,
    // The next correction has a reason of its own.
    spent: { correctionNote: "" },
  };
  const preview = saved && {
    href: `/administration/appels/${saved.slug}/apercu`,
    label: t(phase === "draft" ? "edit.previewAndPublish" : "edit.preview"),
  };

  return (
    <RecordForm
      form={form}
      initial={initial}
      saved={saved && preview && { ...saved, preview }}
      procedures={procedures}
      errors={errors}
    >
      <RecordSection id="identity" title={t("sections.identity")}>
        <IdentitySection phase={phase} kind={initial.kind} />
      </RecordSection>
      <RecordSection id="texts" title={t("sections.texts")}>
        <TextsSection />
      </RecordSection>
      <RecordSection id="scope" title={t("sections.scope")}>
        <ScopeSection phase={phase} initial={initial} countries={countries} />
      </RecordSection>
      <RecordSection id="calendar" title={t("sections.calendar")}>
        <CalendarSection phase={phase} />
      </RecordSection>
      <RecordSection id="envelopes" title={t("sections.envelope")}>
        <EnvelopeSection phase={phase} />
      </RecordSection>
      <RecordSection id="rules-of-call" title={t("sections.rules")} wide>
        <RulesSection phase={phase} countries={countries} today={today} />
      </RecordSection>
    </RecordForm>
  );
}

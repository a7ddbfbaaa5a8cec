"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { RecordForm, RecordSection } from "@/app/_features/record-form/record-form";
import type { RecordProcedures, SavedRecord } from "@/app/_features/record-form/use-record-saving";
import { trpc } from "@/app/_trpc/client";
import { type ResourceInput, type ResourceValues, resourceForm } from "@/server/domain/resource/schema";
import type { FormChoices } from "./choices";
import { useErrorList } from "./field-errors";
import { ProgrammeRows } from "./programme-rows";
import { DaysSection, TextsSection } from "./sections";

export interface ResourceFormProps {
  /** What the form begins with; after a refresh, what is saved now. */
  initial: ResourceInput;
  /** Absent for one that is not created yet. */
  saved?: SavedRecord;
  choices: FormChoices;
}

const procedures: RecordProcedures<ResourceInput> = {
  create: (values) => trpc.resource.create.mutate(values),
  update: (slug, knownAt, values) => trpc.resource.update.mutate({ slug, knownAt, values }),
  pathOf: (slug) => `/administration/ressources/${slug}`,
};

/** A resource of one kind, saved whole. */
export function ResourceForm({ initial, saved, choices }: ResourceFormProps) {
  const t = useTranslations("resource-admin");
  const form = useForm<ResourceInput, unknown, ResourceValues>({
    resolver: zodResolver(resourceForm),
    defaultValues: initial,
    shouldFocusError: false,
  });
  const errors = useErrorList(form.formState.errors);
  const preview = saved && { href: `/administration/ressources/${saved.slug}/apercu`, label: t("toPreview") };

  return (
    <RecordForm
      form={form}
      initial={initial}
      saved={saved && preview && { ...saved, preview }}
      procedures={procedures}
      errors={errors}
    >
      <RecordSection id="identity" title={t("sections.identity")}>
        <TextsSection kind={initial.kind} countries={choices.countries} />
      </RecordSection>
      {initial.kind === "conference" && (
        <>
          <RecordSection id="when" title={t("sections.when")}>
            <DaysSection timeZones={choices.timeZones} />
          </RecordSection>
          <ProgrammeRows />
        </>
      )}
    </RecordForm>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Checkboxes } from "@/app/_components/choices";
import { SelectField } from "@/app/_components/select-field";
import { attachmentKinds } from "@/server/domain/call/rules/schema";
import type { CallInput } from "@/server/domain/call/schema";
import { frenchAuthorityKinds } from "@/server/domain/user/actor";
import { RuleRows } from "./rule-rows";

/** Attachments that a dossier must hold, for all or for some kinds of lead authority. */
export function AttachmentRows() {
  const t = useTranslations("call-admin.attachments");
  const more = useTranslations("call-rules.attachments");
  const rules = useTranslations("rules");
  const { control, register } = useFormContext<CallInput>();
  const { fields, append, remove } = useFieldArray({ control, name: "rules.attachments" });
  return (
    <RuleRows
      id="rules.attachments"
      title={useTranslations("call-admin.fields")("attachments")}
      intro={t("intro")}
      addLabel={t("add")}
      onAdd={() => append({ kind: "councilResolution", alternatives: [], leadKinds: [] })}
      rows={fields.map(({ id, alternatives, leadKinds }, index) => {
        const number = index + 1;
        const name = `rules.attachments.${index}` as const;
        return {
          key: id,
          legend: t("row", { number }),
          fields: (
            <>
              <SelectField
                {...register(`${name}.kind`)}
                label={t("kind")}
                options={attachmentKinds.map((value) => ({ value, label: rules(`attachments.kind.${value}`) }))}
              />
              <Checkboxes
                {...register(`${name}.alternatives`)}
                legend={more("alternatives")}
                hint={more("alternativesHint")}
                defaultValue={alternatives}
                options={attachmentKinds.map((value) => ({ value, label: rules(`attachments.kind.${value}`) }))}
              />
              <Checkboxes
                {...register(`${name}.leadKinds`)}
                legend={t("leadKinds")}
                hint={t("leadKindsHint")}
                defaultValue={leadKinds}
                options={frenchAuthorityKinds.map((value) => ({ value, label: rules(`leads.${value}`) }))}
                inline
              />
            </>
          ),
          actions: [{ label: t("remove"), spoken: t("removeNamed", { number }), onPress: () => remove(index) }],
        };
      })}
    />
  );
}

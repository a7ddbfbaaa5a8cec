"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Checkboxes } from "@/app/_components/choices";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { applicantForms } from "@/server/domain/call/rules/schema";
import type { CallInput } from "@/server/domain/call/schema";
import { countryCategories } from "@/server/domain/country/categories";
import { frenchAuthorityKinds } from "@/server/domain/user/actor";
import { useErrorOf } from "./field-errors";
import { RuleRows } from "./rule-rows";

/** Ceilings of the State's share: rows read from the top. */
export function StateShareRows() {
  const t = useTranslations("call-admin.stateShare");
  const more = useTranslations("call-rules.stateShare");
  const rules = useTranslations("rules");
  const categories = useTranslations("countries.category");
  const { control, register } = useFormContext<CallInput>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "rules.stateShare" });
  const errorOf = useErrorOf();
  const any = { value: "any", label: t("any") };
  return (
    <RuleRows
      id="rules.stateShare"
      title={useTranslations("call-admin.fields")("stateShare")}
      intro={t("intro")}
      addLabel={t("add")}
      onAdd={() => append({ category: "any", form: "any", leadKinds: [], maxRate: "" })}
      rows={fields.map(({ id, leadKinds }, index) => {
        const number = index + 1;
        const name = `rules.stateShare.${index}` as const;
        return {
          key: id,
          legend: t("row", { number }),
          fields: (
            <>
              <SelectField
                {...register(`${name}.category`)}
                label={t("category")}
                error={errorOf(`${name}.category`)}
                options={[any, ...countryCategories.map((value) => ({ value, label: categories(value) }))]}
              />
              <SelectField
                {...register(`${name}.form`)}
                label={t("form")}
                options={[any, ...applicantForms.map((value) => ({ value, label: t(value) }))]}
              />
              <Checkboxes
                {...register(`${name}.leadKinds`)}
                legend={more("leadKinds")}
                hint={more("leadKindsHint")}
                defaultValue={leadKinds}
                options={frenchAuthorityKinds.map((value) => ({ value, label: rules(`leads.${value}`) }))}
                inline
              />
              <TextField
                {...register(`${name}.maxRate`)}
                label={t("maxRate")}
                error={errorOf(`${name}.maxRate`)}
                inputMode="decimal"
                width="short"
              />
            </>
          ),
          actions: [
            ...(index > 0
              ? [{ label: t("up"), spoken: t("upNamed", { number }), onPress: () => move(index, index - 1) }]
              : []),
            { label: t("remove"), spoken: t("removeNamed", { number }), onPress: () => remove(index) },
          ],
        };
      })}
    />
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import type { CallInput } from "@/server/domain/call/schema";
import type { CountryOption } from "@/server/domain/country/names";
import { useErrorOf } from "./field-errors";
import { RuleRows } from "./rule-rows";

/** Countries that the call no longer takes dossiers for, each from a day on and by a text. */
export function SuspensionRows({ countries }: { countries: readonly CountryOption[] }) {
  const t = useTranslations("call-admin.suspensions");
  const { control, register } = useFormContext<CallInput>();
  const { fields, append, remove } = useFieldArray({ control, name: "rules.suspendedCountries" });
  const choose = useTranslations("call-admin.countries")("choose");
  const errorOf = useErrorOf();
  return (
    <RuleRows
      id="rules.suspendedCountries"
      title={useTranslations("call-admin.fields")("suspendedCountries")}
      intro={t("intro")}
      addLabel={t("add")}
      onAdd={() => append({ country: "", since: "", source: "" })}
      rows={fields.map(({ id }, index) => {
        const number = index + 1;
        const name = `rules.suspendedCountries.${index}` as const;
        return {
          key: id,
          legend: t("row", { number }),
          fields: (
            <>
              <SelectField
                {...register(`${name}.country`)}
                label={t("country")}
                error={errorOf(`${name}.country`)}
                placeholder={choose}
                options={countries.map(({ code, name: label }) => ({ value: code, label }))}
              />
              <TextField
                {...register(`${name}.since`)}
                label={t("since")}
                error={errorOf(`${name}.since`)}
                type="date"
                width="short"
              />
              <TextField
                {...register(`${name}.source`)}
                label={t("source")}
                hint={t("sourceHint")}
                error={errorOf(`${name}.source`)}
              />
            </>
          ),
          actions: [{ label: t("remove"), spoken: t("removeNamed", { number }), onPress: () => remove(index) }],
        };
      })}
    />
  );
}

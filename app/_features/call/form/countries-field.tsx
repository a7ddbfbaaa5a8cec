"use client";

import { useTranslations } from "next-intl";
import { useController, useFormContext } from "react-hook-form";
import { ChosenFew } from "@/app/_components/chosen-few";
import type { CallInput } from "@/server/domain/call/schema";
import type { CountryOption } from "@/server/domain/country/names";
import { useErrorOf } from "./field-errors";

/** The countries of the call; none stands for all. */
export function CountriesField({ countries }: { countries: readonly CountryOption[] }) {
  const t = useTranslations("call-admin");
  const { control } = useFormContext<CallInput>();
  const { field } = useController({ control, name: "countries" });
  const errorOf = useErrorOf();
  const choose = t("countries.choose");
  return (
    <ChosenFew
      id="country-to-add"
      groupId="countries"
      legend={t("fields.countries")}
      hint={t("fields.countriesHint")}
      error={errorOf("countries", { within: true })}
      options={countries.map(({ code, name }) => ({ value: code, label: name }))}
      chosen={field.value}
      labels={{
        ...{ chosen: t("countries.chosen"), none: t("countries.none"), choose, placeholder: choose },
        ...{ add: t("countries.add"), remove: (name) => t("countries.remove", { name }) },
      }}
      onChange={field.onChange}
    />
  );
}

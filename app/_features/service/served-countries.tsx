"use client";

import { useTranslations } from "next-intl";
import { ChosenFew } from "@/app/_components/chosen-few";
import type { SelectOption } from "@/app/_components/select-field";

interface ServedCountriesProps {
  /** Of the list where a country is chosen, which takes the focus. */
  id: string;
  places: readonly SelectOption[];
  chosen: readonly string[];
  error?: string | undefined;
  onChange(countries: string[]): void;
}

/** The countries that an embassy service answers for. */
export function ServedCountries({ id, places, chosen, error, onChange }: ServedCountriesProps) {
  const t = useTranslations("services.form");
  return (
    <ChosenFew
      id={id}
      groupId={`${id}-group`}
      legend={t("countries")}
      hint={t("countriesHint")}
      error={error}
      options={places}
      chosen={chosen}
      labels={{
        ...{ chosen: t("countries"), none: t("noCountry"), choose: t("country"), placeholder: t("chooseCountry") },
        ...{ add: t("addCountry"), remove: (name) => t("removeCountry", { name }) },
      }}
      onChange={onChange}
    />
  );
}

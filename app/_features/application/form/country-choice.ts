"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { shortCountryName } from "@/i18n/finding-words";
import type { ApplicationContent } from "@/server/domain/application/content";
import { partnerCountries } from "@/server/domain/application/spending";
import { useDraftView } from "./draft-context";

/**
 * The choice of the country in which a line is spent, in a call that tells the countries of a project apart; else null.
 * The countries of the partners, and those that lines still name after their partner went away.
 */
export function useCountryChoice() {
  const t = useTranslations("dossier.budget");
  const locale = useLocale();
  const view = useDraftView();
  const { control } = useFormContext<ApplicationContent>();
  const countries = useWatch({ control, name: ["partners", "expenditure"], compute: countriesNamed });
  return useMemo(() => {
    if (!view.spendsByCountry) return null;
    const nameOf = (code: string) =>
      view.callCountries.find(({ value }) => value === code)?.label ?? shortCountryName(code, locale);
    return {
      options: [
        { value: "", label: t("countryCommon") },
        ...countries.map((value) => ({ value, label: nameOf(value) })),
      ],
    };
  }, [view, countries, t, locale]);
}

function countriesNamed([partners = [], lines = []]: [
  ApplicationContent["partners"] | undefined,
  ApplicationContent["expenditure"] | undefined,
]): string[] {
  const named = lines.flatMap(({ country }) => (country ? [country] : []));
  return [...new Set([...partnerCountries({ partners }), ...named])];
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { shortCountryName } from "@/i18n/finding-words";
import type { ApplicationContent } from "@/server/domain/application/content";
import { partnerCountries } from "@/server/domain/application/spending";
import { useDraft } from "./draft-provider";

/**
 * The choice of the country in which a line is spent, in a call that tells the countries of a project apart; else null.
 * The countries of the partners, and those that lines still name after their partner went away.
 */
export function useCountryChoice() {
  const t = useTranslations("dossier.budget");
  const locale = useLocale();
  const { view } = useDraft();
  const { control } = useFormContext<ApplicationContent>();
  const [partners = [], lines = []] = useWatch({ control, name: ["partners", "expenditure"] });
  if (!view.spendsByCountry) return null;
  const named = lines.flatMap(({ country }) => (country ? [country] : []));
  const nameOf = (code: string) =>
    view.callCountries.find(({ value }) => value === code)?.label ?? shortCountryName(code, locale);
  return {
    options: [
      { value: "", label: t("countryCommon") },
      ...[...new Set([...partnerCountries({ partners }), ...named])].map((value) => ({ value, label: nameOf(value) })),
    ],
  };
}

"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Checkboxes } from "@/app/_components/choices";
import { DefinitionList } from "@/app/_components/definition-list";
import type { CallPhase } from "@/server/domain/call/calendar";
import { isFrozen } from "@/server/domain/call/freeze";
import type { CallInput } from "@/server/domain/call/schema";
import { isTheme, themes } from "@/server/domain/call/themes";
import type { CountryOption } from "@/server/domain/country/names";
import { CountriesField } from "./countries-field";
import { useErrorOf } from "./field-errors";

interface ScopeSectionProps {
  phase: CallPhase;
  initial: CallInput;
  countries: readonly CountryOption[];
}

/** With which countries and on what the projects are; as plain text once the call is open. */
export function ScopeSection({ phase, initial, countries }: ScopeSectionProps) {
  const t = useTranslations("call-admin");
  const names = useTranslations("themes");
  const { register } = useFormContext<CallInput>();
  const errorOf = useErrorOf();
  if (isFrozen("countries", phase)) {
    const chosen = countries.filter(({ code }) => initial.countries.includes(code)).map(({ name }) => name);
    const chosenThemes = initial.themes.filter(isTheme).map((theme) => names(theme));
    return (
      <DefinitionList
        items={[
          {
            term: t("fields.countries"),
            description: <span id="countries">{chosen.join(", ") || t("countries.none")}</span>,
          },
          {
            term: t("fields.themes"),
            description: <span id="themes">{chosenThemes.join(", ") || t("fields.themesHint")}</span>,
          },
        ]}
      />
    );
  }
  return (
    <>
      <CountriesField countries={countries} />
      <Checkboxes
        {...register("themes")}
        legend={t("fields.themes")}
        hint={t("fields.themesHint")}
        error={errorOf("themes", { within: true })}
        defaultValue={initial.themes}
        options={themes.map((value) => ({ value, label: names(value) }))}
        inline
      />
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/button";
import { Fieldset } from "@/app/_components/fieldset";
import { SelectField, type SelectOption } from "@/app/_components/select-field";

interface ServedCountriesProps {
  /** Of the list where a country is chosen, which takes the focus. */
  id: string;
  places: readonly SelectOption[];
  chosen: readonly string[];
  error?: string | undefined;
  onChange(countries: string[]): void;
}

/** The countries that an embassy service answers for, added one by one. */
export function ServedCountries({ id, places, chosen, error, onChange }: ServedCountriesProps) {
  const t = useTranslations("services.form");
  const [picked, setPicked] = useState("");
  const focus = () => document.getElementById(id)?.focus();

  function add() {
    if (picked !== "") onChange([...chosen, picked]);
    setPicked("");
    focus();
  }
  function remove(code: string) {
    onChange(chosen.filter((one) => one !== code));
    // The button that had the focus goes away with its country.
    focus();
  }
  return (
    <Fieldset id={`${id}-group`} legend={t("countries")} hint={t("countriesHint")} error={error}>
      <div className="fr-fieldset__element">
        <ul className="fr-tags-group" aria-label={t("countries")}>
          {chosen.length === 0 && (
            <li>
              <span className="fr-tag fr-tag--sm">{t("noCountry")}</span>
            </li>
          )}
          {places
            .filter(({ value }) => chosen.includes(value))
            .map(({ value, label }) => (
              <li key={value}>
                <button
                  type="button"
                  className="fr-tag fr-tag--sm fr-tag--dismiss"
                  aria-label={t("removeCountry", { name: label })}
                  onClick={() => remove(value)}
                >
                  {label}
                </button>
              </li>
            ))}
        </ul>
      </div>
      <div className="fr-fieldset__element pas-row pas-row--bottom">
        <SelectField
          id={id}
          name="country"
          label={t("country")}
          placeholder={t("chooseCountry")}
          options={places.filter(({ value }) => !chosen.includes(value))}
          value={picked}
          onChange={({ target }) => setPicked(target.value)}
        />
        <Button type="button" variant="secondary" onClick={add} disabled={picked === ""}>
          {t("addCountry")}
        </Button>
      </div>
    </Fieldset>
  );
}

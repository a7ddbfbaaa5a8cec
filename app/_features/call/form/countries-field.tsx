"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { Button } from "@/app/_components/button";
import { Fieldset } from "@/app/_components/fieldset";
import { SelectField } from "@/app/_components/select-field";
import type { CallInput } from "@/server/domain/call/schema";
import type { CountryOption } from "@/server/domain/country/names";
import { useErrorOf } from "./field-errors";

/** The countries of the call, added one by one from the list; none stands for all. */
export function CountriesField({ countries }: { countries: readonly CountryOption[] }) {
  const t = useTranslations("call-admin");
  const { control } = useFormContext<CallInput>();
  const { field } = useController({ control, name: "countries" });
  const [picked, setPicked] = useState("");
  const select = useRef<HTMLSelectElement>(null);
  const errorOf = useErrorOf();
  const chosen = countries.filter(({ code }) => field.value.includes(code));
  const left = countries.filter(({ code }) => !field.value.includes(code));

  function add() {
    if (picked !== "") field.onChange([...field.value, picked]);
    setPicked("");
    select.current?.focus();
  }
  function remove(code: string) {
    field.onChange(field.value.filter((one) => one !== code));
    // The button that had the focus goes away with its country.
    select.current?.focus();
  }

  return (
    <Fieldset
      id="countries"
      legend={t("fields.countries")}
      hint={t("fields.countriesHint")}
      error={errorOf("countries", { within: true })}
    >
      <div className="fr-fieldset__element">
        <ul className="fr-tags-group" aria-label={t("countries.chosen")}>
          {chosen.length === 0 && (
            <li>
              <span className="fr-tag fr-tag--sm">{t("countries.none")}</span>
            </li>
          )}
          {chosen.map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                className="fr-tag fr-tag--sm fr-tag--dismiss"
                aria-label={t("countries.remove", { name })}
                onClick={() => remove(code)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className="fr-fieldset__element pas-row pas-row--bottom">
        <SelectField
          name="country-to-add"
          ref={select}
          label={t("countries.choose")}
          placeholder={t("countries.choose")}
          options={left.map(({ code, name }) => ({ value: code, label: name }))}
          value={picked}
          onChange={(event) => setPicked(event.target.value)}
        />
        <Button type="button" variant="secondary" onClick={add} disabled={picked === ""}>
          {t("countries.add")}
        </Button>
      </div>
    </Fieldset>
  );
}

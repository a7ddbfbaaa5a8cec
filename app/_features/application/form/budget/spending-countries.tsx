"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { SelectField } from "@/app/_components/select-field";
import { useCountryChoice } from "../country-choice";
import { fieldId } from "../sections";
import type { LineStore } from "./line-store";
import { useLine, useLineOrder, useLineStores } from "./use-line-store";

/** Where each expenditure takes place, asked only in a call that caps the State's share country by country. */
export function SpendingCountries() {
  const t = useTranslations("dossier.budget");
  const choice = useCountryChoice();
  const store = useLineStores().expenditure;
  const order = useLineOrder(store);
  if (!choice || order.length === 0) return null;
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend">{t("countriesOfLines")}</legend>
      <p className="fr-fieldset__element">{t("countryIntro")}</p>
      {order.map((id, index) => (
        <SpendingCountry key={id} id={id} number={index + 1} options={choice.options} store={store} />
      ))}
    </fieldset>
  );
}

interface SpendingCountryProps {
  id: string;
  number: number;
  options: { value: string; label: string }[];
  store: LineStore;
}

const SpendingCountry = memo(function SpendingCountry({ id, number, options, store }: SpendingCountryProps) {
  const t = useTranslations("dossier.budget");
  const { label, country = "" } = useLine(store, id) ?? {};
  const spend = (country: string) =>
    store.change(
      store.lines().map((line) => (line.id === id ? { ...line, country } : line)),
      `${id}.country`,
    );
  return (
    <div className="fr-fieldset__element">
      <SelectField
        id={fieldId(`expenditure.${id}.country`)}
        name={`country-${id}`}
        label={label || t("line", { number })}
        options={options}
        value={country}
        width="medium"
        onChange={({ target }) => spend(target.value)}
      />
    </div>
  );
});

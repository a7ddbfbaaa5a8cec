"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/app/_components/select-field";
import { useCountryChoice } from "../country-choice";
import { fieldId } from "../sections";
import { useLineStores, useLines } from "./use-line-store";

/** Where each expenditure takes place, asked only in a call that caps the State's share country by country. */
export function SpendingCountries() {
  const t = useTranslations("dossier.budget");
  const choice = useCountryChoice();
  const store = useLineStores().expenditure;
  const lines = useLines(store);
  if (!choice || lines.length === 0) return null;
  const spend = (id: string, country: string) =>
    store.change(
      store.lines().map((line) => (line.id === id ? { ...line, country } : line)),
      `${id}.country`,
    );
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend">{t("countriesOfLines")}</legend>
      <p className="fr-fieldset__element">{t("countryIntro")}</p>
      {lines.map(({ id, label, country = "" }, index) => (
        <div key={id} className="fr-fieldset__element">
          <SelectField
            id={fieldId(`expenditure.${id}.country`)}
            name={`country-${id}`}
            label={label || t("line", { number: index + 1 })}
            options={choice.options}
            value={country}
            width="medium"
            onChange={({ target }) => spend(id, target.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}
